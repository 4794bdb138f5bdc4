using System.Data.Common;
using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Posts.Search;
using Board.Infrastructure.Database;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;

namespace Board.Infrastructure.Posts;

/// <remarks>
/// The joins are outer joins because an author may be deleted, and because with an inner join MariaDB may begin with the users and sort
/// all posts.
/// </remarks>
internal sealed class PostQueries(DbSession db, PostSearch search, PostCountBuckets ranges) : IPostQueries
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
            PostQueryRows.AuthorOf(row.ReadIdOrNull(3), row.IsDBNull(4) ? null : row.GetString(4)),
            row.GetInt32(5),
            row.ReadTime(6),
            row.ReadTime(7),
            row.GetInt64(8));

    private const string SelectOlder =
        $"""
        SELECT {SummaryColumns}
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id < @Before
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    private const string SelectOlderOfAuthor =
        $"""
        SELECT {SummaryColumns}
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.author_id = @AuthorId AND p.id < @Before
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    public async Task<IReadOnlyList<PostSummary>> ListAsync(
        PostFilter filter, PostId? before, int take, CancellationToken cancellationToken) =>
        filter.Words is { } words
            ? (await SearchAsync(words, filter, before ?? PostCountBuckets.Max, most: take, skip: 0, take, cancellationToken)).Posts
            : await ListAsync(
                filter.AuthorId is null ? SelectOlder : SelectOlderOfAuthor,
                new { filter.AuthorId, Before = before ?? PostCountBuckets.Max, Take = take },
                cancellationToken);

    // A deferred join: rows are skipped in the index, and only the posts of the page are read.
    private const string SelectPage =
        $"""
        SELECT {SummaryColumns}
        FROM (SELECT id FROM posts WHERE id <= @Newest ORDER BY id DESC LIMIT @Take OFFSET @Skip) page
        JOIN posts p ON p.id = page.id
        LEFT JOIN users_public u ON u.id = p.author_id
        ORDER BY p.id DESC
        """;

    private const string SelectPageOfAuthor =
        $"""
        SELECT {SummaryColumns}
        FROM (SELECT id FROM posts WHERE author_id = @AuthorId ORDER BY id DESC LIMIT @Take OFFSET @Skip) page
        JOIN posts p ON p.id = page.id
        LEFT JOIN users_public u ON u.id = p.author_id
        ORDER BY p.id DESC
        """;

    private const string CountOfAuthor = "SELECT COUNT(*) FROM posts WHERE author_id = @AuthorId";

    public async Task<CountedPosts> ListAsync(PostFilter filter, int skip, int take, CancellationToken cancellationToken)
    {
        if (filter.Words is { } words)
        {
            // One more than the maximum count, so that the last page has a cursor.
            return await SearchAsync(words, filter, PostCountBuckets.Max, most: IPostQueries.MaxCounted + 1, skip, take, cancellationToken);
        }

        if (filter.AuthorId is null)
        {
            var place = await ranges.LocateAsync(skip, cancellationToken);
            var posts = skip >= place.Total
                ? []
                : await ListAsync(SelectPage, new { place.Newest, place.Skip, Take = take }, cancellationToken);
            return new CountedPosts(posts, place.Total);
        }

        var total = await db.FindAsync<int>(CountOfAuthor, new { filter.AuthorId }, cancellationToken);
        var ofAuthor = skip >= total
            ? []
            : await ListAsync(SelectPageOfAuthor, new { filter.AuthorId, Skip = skip, Take = take }, cancellationToken);
        return new CountedPosts(ofAuthor, total);
    }

    private const string SelectByIds =
        $"""
        SELECT {SummaryColumns}
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id IN @Ids
        ORDER BY p.id DESC
        """;

    /// <summary>Searches the newest <paramref name="most"/> posts and reads a page of them; retries if one is deleted meanwhile.</summary>
    private async Task<CountedPosts> SearchAsync(
        SearchWords words, PostFilter filter, PostId before, int most, int skip, int take, CancellationToken cancellationToken)
    {
        while (true)
        {
            var found = await search.FindAsync(words, filter.AuthorId, before, most, cancellationToken);
            var total = Math.Min(found.Count, IPostQueries.MaxCounted);
            var ids = skip >= total ? [] : found.Skip(skip).Take(take).ToStored();
            var posts = ids.Length == 0 ? [] : await db.ListAsync(SelectByIds, new { Ids = ids }, ReadSummary, cancellationToken);
            if (posts.Count == ids.Length)
            {
                return new CountedPosts(posts, total);
            }
        }
    }

    private Task<IReadOnlyList<PostSummary>> ListAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        db.ListPreparedAsync(sql, parameters, ReadSummary, cancellationToken);
}
