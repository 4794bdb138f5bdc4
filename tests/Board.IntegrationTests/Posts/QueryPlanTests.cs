using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Posts.Search;
using Dapper;

namespace Board.IntegrationTests.Posts;

public sealed class QueryPlanOnSqlite(SqliteApp app) : QueryPlanTests<SqliteApp>(app)
{
    protected override string Analyze => "ANALYZE";

    protected override async Task<IReadOnlyList<string>> ExplainAsync(DbConnection connection, string sql, object parameters)
    {
        var details = await connection.QueryAsync<(long, long, long, string Detail)>($"EXPLAIN QUERY PLAN {sql}", parameters);
        return
        [
            .. from step in details
               let access = Regex.Match(step.Detail, @"^(SCAN|SEARCH) (?<table>\w+)( USING (COVERING )?(INDEX )?(?<index>\w+))?")
               where access.Success && access.Groups["table"].Value != "page"
               select $"{access.Groups["table"]} {NameOf(access.Groups["index"].Value)}",
        ];
    }

    /// <summary>SQLite names the indexes of keys itself.</summary>
    private static string NameOf(string index) => index switch
    {
        "sqlite_autoindex_search_texts_2" => "ux_search_texts_slot",
        _ => Regex.Replace(index, @"^sqlite_autoindex_\w+_1$", "PRIMARY"),
    };
}

public sealed class QueryPlanOnMariaDb(MariaDbApp app) : QueryPlanTests<MariaDbApp>(app)
{
    protected override string Analyze => "ANALYZE TABLE users, posts, comments, search_texts, search_grams";

    protected override async Task<IReadOnlyList<string>> ExplainAsync(DbConnection connection, string sql, object parameters) =>
    [
        .. from IDictionary<string, object?> step in await connection.QueryAsync($"EXPLAIN FORMAT = TRADITIONAL {sql}", parameters)
           let table = $"{step["table"]}"
           where !table.StartsWith('<')
           select $"{table} {step["key"]}",
    ];
}

/// <summary>Frequent statements use the intended indexes on tables of realistic size.</summary>
public abstract class QueryPlanTests<TApp>(TApp app) : IClassFixture<TApp>, IAsyncLifetime
    where TApp : TestApp
{
    private const int RowsAtOnce = 250;

    /// <summary>Number of posts; enough for indexes to pay off. <c>./test --plans</c> sets 100,000.</summary>
    private static readonly int Posts = int.Parse(
        Environment.GetEnvironmentVariable("BOARD_TEST_PLAN_POSTS") ?? "3000", CultureInfo.InvariantCulture);

    private static readonly byte[] Author = Id(0);

    private static readonly string OfAuthor = Statement.Of("Posts.PostFilterSql", "OfAuthor");

    private static readonly object Parameters = new
    {
        Id = Id(Posts / 2),
        Ids = new[] { Id(1), Id(Posts / 2), Id(Posts) },
        AuthorId = Author,
        PostId = Id(1),
        ParentId = Id(1),
        After = Id(Posts / 2),
        Before = Id(Posts / 2),
        AfterId = Id(Posts / 3),
        LastId = Id(Posts / 2),
        Bound = Id(Posts / 2),
        Others = 1023,
        Skip = Posts / 3,
        Take = 21,
        Word0 = Encoding.UTF8.GetBytes("word"),
        Slots = Enumerable.Range(1500, 50),
        Blocks = new[] { 1, 2 },
        Grams = new[] { 1L, 2L, 3L },
        PostId0 = Id(1),
        PostId1 = Id(2),
        Version0 = 1,
        Version1 = 1,
        FirstSlot = 1024,
    };

    public async ValueTask InitializeAsync()
    {
        if (await app.WithServiceAsync<DbDataSource, long>(CountAsync) < Posts)
        {
            for (var first = 1; first <= Posts; first += RowsAtOnce)
            {
                await FillAsync(Enumerable.Range(first, RowsAtOnce));
            }

            await app.IndexPostsAsync();
            await FillAsync(Enumerable.Range(Posts + 1, RowsAtOnce));
            await app.ExecuteAsync(Analyze);
        }
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("SelectById", "p PRIMARY, users PRIMARY")]
    [InlineData("SelectVersion", "p PRIMARY, users PRIMARY")]
    [InlineData("SelectByIds", "p PRIMARY, users PRIMARY")]
    public async Task A_post_is_read_through_an_index(string statement, string indexes) =>
        (await ExplainAsync(Sql("Posts.PostQueries", statement))).ShouldBe(indexes);

    [Theory]
    [InlineData("SelectOlder", false, "p PRIMARY, users PRIMARY")]
    [InlineData("SelectOlder", true, "p ix_posts_author, users PRIMARY")]
    [InlineData("SelectPage", false, "p PRIMARY, users PRIMARY")]
    [InlineData("SelectPage", true, "p PRIMARY, p ix_posts_author, users PRIMARY")]
    [InlineData("Count", true, "p ix_posts_author")]
    public async Task A_list_is_read_through_an_index(string statement, bool ofAuthor, string indexes) =>
        (await ExplainAsync(Statement.Of("Posts.PostQueries", statement, ofAuthor ? OfAuthor : ""))).ShouldBe(indexes);

    [Theory]
    [InlineData("CountNewer", "posts PRIMARY")]
    [InlineData("Count", "posts PRIMARY")]
    [InlineData("SelectEndOfNext", "posts PRIMARY")]
    [InlineData("SelectRangeOf", "post_count_buckets PRIMARY")]
    public async Task Ranges_of_posts_are_counted_through_an_index(string statement, string indexes) =>
        (await ExplainAsync(Sql("Posts.Counting.PostCountBuckets", statement))).ShouldBe(indexes);

    //#if (comments)
    [Theory]
    [InlineData("SelectById", "c PRIMARY, posts PRIMARY, users PRIMARY")]
    [InlineData("SelectNewer", "c ix_comments_post, posts PRIMARY, users PRIMARY")]
    [InlineData("SelectNewerReplies", "c ix_comments_parent, posts PRIMARY, users PRIMARY")]
    public async Task Comments_are_read_through_an_index(string statement, string indexes) =>
        (await ExplainAsync(Sql("Comments.CommentQueries", statement))).ShouldBe(indexes);

    //#endif
    [Theory]
    [InlineData("SelectGrams", "search_grams PRIMARY")]
    [InlineData("SelectPending + Contains + NewestOnly", "t ix_search_texts_pending")]
    [InlineData("SelectPending + OfPost + Contains + NewestOnly", "p PRIMARY, t ix_search_texts_pending")]
    [InlineData("SelectBySlots + Contains", "t ux_search_texts_slot")]
    [InlineData("SelectBySlots + OfPost + Contains", "p PRIMARY, t ux_search_texts_slot")]
    public async Task A_search_goes_through_an_index(string statement, string indexes) =>
        (await ExplainAsync(string.Concat(statement.Split(" + ").Select(part => Sql("Posts.Search.PostSearch", part))))).ShouldBe(indexes);

    [Fact]
    public async Task Posts_that_were_indexed_are_noted_by_their_ids_so_that_new_ones_do_not_wait() =>
        (await ExplainAsync(Statement.Of("Posts.Search.SearchIndex", "UpdateSlots", 2))).ShouldBe("search_texts PRIMARY");

    /// <summary>The statement that updates the statistics, which the database does by itself later.</summary>
    protected abstract string Analyze { get; }

    /// <summary>The index of each table, from the database's EXPLAIN.</summary>
    protected abstract Task<IReadOnlyList<string>> ExplainAsync(DbConnection connection, string sql, object parameters);

    private async Task<string> ExplainAsync(string sql) =>
        string.Join(", ", (await app.WithServiceAsync<DbDataSource, IReadOnlyList<string>>(async database =>
        {
            await using var connection = await database.OpenConnectionAsync();
            return await ExplainAsync(connection, sql, Parameters);
        })).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    /// <summary>A statement of the program, or a part of one.</summary>
    private static string Sql(string type, string constant) =>
        constant switch
        {
            "Contains" => " AND INSTR(t.text, @Word0) > 0",
            "OfPost" => Statement.Of(type, constant, OfAuthor),
            _ => Statement.Of(type, constant),
        };

    private static async Task<long> CountAsync(DbDataSource database)
    {
        await using var connection = await database.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM posts");
    }

    /// <summary>Adds posts; every twentieth has the same author, each other its own.</summary>
    private async Task FillAsync(IEnumerable<int> numbers)
    {
        var posts = numbers.ToList();
        (string Name, object Value)[] parameters =
        [
            ("author", Author), ("text", Encoding.UTF8.GetBytes("some words")), ("time", app.Now.UtcDateTime),
            .. posts.Select((number, index) => ($"id{index}", (object)Id(number))),
        ];
        await app.ExecuteAsync(
            "INSERT INTO users (id, email, email_key, nickname, nickname_key, password_hash, role, created_at, updated_at) VALUES "
            + string.Join(
                ", ", posts.Select((_, index) => $"(@id{index}, 'somebody', @id{index}, 'somebody', @id{index}, 'none', 0, @time, @time)")),
            parameters);
        await app.ExecuteAsync(
            "INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at) VALUES "
            + string.Join(", ", posts.Select((number, index) =>
                $"(@id{index}, {(number % 20 == 0 ? "@author" : $"@id{index}")}, @text, @text, @text, 0, 1, @time, @time)")),
            parameters);
        //#if (comments)
        await app.ExecuteAsync(
            "INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at) VALUES "
            + string.Join(", ", posts.Select((number, index) =>
                $"(@id{index}, @{(number % 20 == 0 ? "post" : $"id{index}")}, {(number % 40 == 0 ? "@post" : "NULL")}, "
                + "0, @author, @text, 0, 1, @time, @time)")),
            [.. parameters, ("post", Id(1))]);
        //#endif
        await app.ExecuteAsync(
            "INSERT INTO search_texts (post_id, version, pending, text) VALUES "
            + string.Join(", ", posts.Select((_, index) => $"(@id{index}, 1, 1, @text)")),
            parameters);
    }

    private static byte[] Id(int number) => Guid.Parse($"01890a5d-ac96-774b-8000-{number:x12}").ToByteArray(bigEndian: true);
}
