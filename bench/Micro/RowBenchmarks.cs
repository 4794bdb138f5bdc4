using System.Data.Common;
using BenchmarkDotNet.Attributes;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Board.Bench.Micro;

/// <summary>
/// Reading the rows of a list of 20 posts: by column position, as <c>PostQueries</c> does, and by name.
/// </summary>
[MemoryDiagnoser]
public class RowBenchmarks
{
    private const string Select =
        "SELECT id, title, excerpt, author_id, nickname, comment_count, created_at, updated_at, version FROM posts";

    private static readonly SqliteConnection Connection = new("Data Source=:memory:");

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        DapperSetup.Apply();
        await Connection.OpenAsync();
        await Connection.ExecuteAsync(
            """
            CREATE TABLE posts (
                id BLOB, title BLOB, excerpt BLOB, author_id BLOB, nickname TEXT, comment_count INTEGER, created_at TEXT, updated_at TEXT,
                version INTEGER)
            """);
        for (var number = 0; number < 20; number++)
        {
            await Connection.ExecuteAsync(
                "INSERT INTO posts VALUES (@Id, @Title, @Excerpt, @AuthorId, 'mina', 7, @Now, @Now, 1)",
                new
                {
                    Id = PostId.From(Guid.CreateVersion7()),
                    Title = new UserText("도서관 앞에서"),
                    Excerpt = new UserText("The library opens at nine. 도서관은 아홉 시에 엽니다."),
                    AuthorId = UserId.From(Guid.CreateVersion7()),
                    Now = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
                });
        }
    }

    [GlobalCleanup]
    public void CleanUp() => Connection.Dispose();

    [Benchmark(Baseline = true)]
    public async Task<int> ByPosition()
    {
        await using var reader = await Connection.ExecuteReaderAsync(Select);
        var rows = new List<Row>();
        while (await reader.ReadAsync())
        {
            rows.Add(Read(reader));
        }

        return rows.Count;
    }

    [Benchmark]
    public async Task<int> ByName() => (await Connection.QueryAsync<Row>(Select)).AsList().Count;

    private static Row Read(DbDataReader row) => new()
    {
        Id = PostId.From(row.ReadId(0)),
        Title = new UserText(row.ReadUserText(1)),
        Excerpt = new UserText(row.ReadUserText(2)),
        AuthorId = row.ReadIdOrNull(3) is { } author ? UserId.From(author) : null,
        Nickname = row.GetString(4),
        CommentCount = row.GetInt32(5),
        CreatedAt = row.GetDateTime(6),
        UpdatedAt = row.GetDateTime(7),
        Version = row.GetInt64(8),
    };

    private sealed record Row
    {
        public required PostId Id { get; init; }

        public required UserText Title { get; init; }

        public required UserText Excerpt { get; init; }

        public required UserId? AuthorId { get; init; }

        public required string? Nickname { get; init; }

        public required int CommentCount { get; init; }

        public required DateTime CreatedAt { get; init; }

        public required DateTime UpdatedAt { get; init; }

        public required long Version { get; init; }
    }
}
