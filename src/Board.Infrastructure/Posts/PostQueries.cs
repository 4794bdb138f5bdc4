using System.Data.Common;
using Board.Application.Persistence;
using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;

namespace Board.Infrastructure.Posts;

/// <remarks>
/// The joins are outer joins because an author may be deleted, and because with an inner join MariaDB may begin with the users and sort
/// all posts.
/// </remarks>
internal sealed class PostQueries(DbSession db, PostSearch search, PostCountBuckets buckets) : IPostQueries
{
    private const string SelectById =
        """
        SELECT p.id, p.title, p.content, p.author_id, u.nickname, p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id = @Id
        """;

    public async Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken)
    {
        var row = await db.FindPreparedAsync<PostResponseRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToResponse();
    }

    private const string SelectVersion =
        """
        SELECT p.version, p.comment_count, p.author_id, u.nickname
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id = @Id
        """;

    public async Task<PostVersion?> FindVersionAsync(PostId id, CancellationToken cancellationToken)
    {
        var row = await db.FindPreparedAsync<PostVersionRow>(SelectVersion, new { Id = id }, cancellationToken);
        return row?.ToVersion();
    }

    private const string SummaryColumns =
        "p.id, p.title, p.excerpt, p.author_id, u.nickname, p.comment_count, p.created_at, p.updated_at, p.version";

    /// <summary>Reads by position, because Dapper boxes every value, which is noticeable for a list.</summary>
    private static PostSummary ReadSummary(DbDataReader row) =>
        new(
            row.ReadId(0),
            row.ReadUserText(1),
            row.ReadUserText(2),
            AuthorOf(row.ReadIdOrNull(3), row.IsDBNull(4) ? null : row.GetString(4)),
            row.GetInt32(5),
            row.ReadTime(6),
            row.ReadTime(7),
            row.GetInt64(8));

    private static string SelectOlder(string conditions) =>
        $"""
        SELECT {SummaryColumns}
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id < @Bound{conditions}
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    public async Task<IReadOnlyList<PostSummary>> ListAsync(
        PostFilter filter, PostId? before, int take, CancellationToken cancellationToken)
    {
        var bound = before ?? PostCountBuckets.Max;
        return filter.Words is null
            ? await ListAsync(SelectOlder(filter.Conditions()), filter.Parameters(bound, take), cancellationToken)
            : (await SearchAsync(filter, bound, max: take, skip: 0, take, cancellationToken)).Posts;
    }

    // A deferred join: rows are skipped in the index, and only the posts of the page are read.
    private static string SelectPage(string conditions) =>
        $"""
        SELECT {SummaryColumns}
        FROM (
            SELECT p.id FROM posts p WHERE p.id <= @Bound{conditions} ORDER BY p.id DESC LIMIT @Take OFFSET @Skip
        ) page
        JOIN posts p ON p.id = page.id
        LEFT JOIN users_public u ON u.id = p.author_id
        ORDER BY p.id DESC
        """;

    private static string Count(string conditions) => $"SELECT COUNT(*) FROM posts p WHERE p.id <= @Bound{conditions}";

    public async Task<CountedPosts> ListAsync(PostFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (filter.Words is not null)
        {
            // One more than the maximum count, so that the last page has a cursor.
            return await SearchAsync(filter, PostCountBuckets.Max, max: IPostQueries.MaxCounted + 1, skip, take, cancellationToken);
        }

        var conditions = filter.Conditions();
        var offset = conditions.Length == 0
            ? await buckets.LocateAsync(skip, cancellationToken)
            : new PageOffset(
                await db.FindAsync<int>(Count(conditions), filter.Parameters(PostCountBuckets.Max, take), cancellationToken),
                PostCountBuckets.Max,
                skip);
        var posts = skip >= offset.Total
            ? []
            : await ListAsync(SelectPage(conditions), filter.Parameters(offset.Newest, take, offset.Skip), cancellationToken);
        return new CountedPosts(posts, offset.Total);
    }

    private const string SelectByIds =
        $"""
        SELECT {SummaryColumns}
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id IN @Ids
        ORDER BY p.id DESC
        """;

    private const int MaxSearches = 3;

    /// <summary>Searches the newest <paramref name="max"/> posts and reads a page of them; retries if one is deleted meanwhile.</summary>
    /// <exception cref="ServiceUnavailableException">Posts were deleted during each search.</exception>
    private async Task<CountedPosts> SearchAsync(
        PostFilter filter, PostId before, int max, int skip, int take, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxSearches; attempt++)
        {
            var found = await search.FindAsync(filter, before, max, cancellationToken);
            var total = Math.Min(found.Count, IPostQueries.MaxCounted);
            var ids = skip >= total ? [] : found.Skip(skip).Take(take).ToStored();
            var posts = ids.Length == 0 ? [] : await db.ListAsync(SelectByIds, new { Ids = ids }, ReadSummary, cancellationToken);
            if (posts.Count == ids.Length)
            {
                return new CountedPosts(posts, total);
            }
        }

        throw new ServiceUnavailableException("Posts were deleted while they were searched for.");
    }

    private Task<IReadOnlyList<PostSummary>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        db.ListPreparedAsync(sql, parameters, ReadSummary, cancellationToken);

    /// <summary>Creates the author from an outer join; the user may be deleted.</summary>
    internal static PostAuthor? AuthorOf(Guid? id, string? nickname) =>
        id is { } user && nickname is not null ? new PostAuthor(user, nickname) : null;
}

/// <summary>A row of <c>posts</c> with the nickname of its author, as readers see it.</summary>
internal sealed record PostResponseRow
{
    public required PostId Id { get; init; }

    public required UserText Title { get; init; }

    public required UserText Content { get; init; }

    public required UserId? AuthorId { get; init; }

    public required string? Nickname { get; init; }

    public required int CommentCount { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public PostResponse ToResponse() =>
        new(
            Id.Value,
            Title.Value,
            Content.Value,
            PostQueries.AuthorOf(AuthorId?.Value, Nickname),
            CommentCount,
            CreatedAt.AsUtc(),
            UpdatedAt.AsUtc(),
            Version);
}

/// <summary>The columns that the ETag of a post depends on.</summary>
internal sealed record PostVersionRow
{
    public required long Version { get; init; }

    public required int CommentCount { get; init; }

    public required UserId? AuthorId { get; init; }

    public required string? Nickname { get; init; }

    public PostVersion ToVersion() => new(Version, CommentCount, PostQueries.AuthorOf(AuthorId?.Value, Nickname));
}
