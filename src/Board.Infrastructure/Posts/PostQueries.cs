using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

/// <remarks>
/// The joins are outer ones because an author may be gone, and because an inner one lets MariaDB begin with the users and
/// sort all posts.
/// </remarks>
internal sealed class PostQueries(DbSession db) : IPostQueries
{
    private const string SelectById =
        """
        SELECT p.id, p.title, p.content, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id = @Id
        """;

    public async Task<PostResponse?> FindAsync(PostId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<PostViewRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToResponse();
    }

    private const string SelectOlder =
        """
        SELECT p.id, p.title, p.excerpt, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.id < @Before
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    private const string SelectOlderOfAuthor =
        """
        SELECT p.id, p.title, p.excerpt, p.author_id, u.nickname AS author_nickname,
               p.comment_count, p.created_at, p.updated_at, p.version
        FROM posts p
        LEFT JOIN users_public u ON u.id = p.author_id
        WHERE p.author_id = @AuthorId AND p.id < @Before
        ORDER BY p.id DESC
        LIMIT @Take
        """;

    /// <summary>Greater than every id, so that the first page is a page like any other.</summary>
    private static readonly PostId AfterTheNewest = PostId.From(Guid.AllBitsSet);

    public async Task<IReadOnlyList<PostSummary>> ListAsync(UserId? authorId, PostId? before, int take, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<PostViewRow>(
            authorId is null ? SelectOlder : SelectOlderOfAuthor,
            new { AuthorId = authorId, Before = before ?? AfterTheNewest, Take = take },
            cancellationToken);
        return [.. rows.Select(row => row.ToSummary())];
    }
}
