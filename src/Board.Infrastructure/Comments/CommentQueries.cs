using Board.Application.Comments;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Comments;

/// <remarks>
/// The joins are outer ones because placeholders have no author, and because the author may be gone. The indexes are named, in
/// what is a comment to SQLite, because MariaDB reads the comments on a post from the first one to where a page begins when
/// they are a large part of the table.
/// </remarks>
internal sealed class CommentQueries(DbSession db) : ICommentQueries
{
    private const string SelectById =
        """
        SELECT c.id, c.post_id, c.parent_id, c.depth, c.content, c.author_id, u.nickname AS author_nickname,
               c.reply_count, c.created_at, c.updated_at, c.version
        FROM comments c
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.id = @Id
        """;

    public async Task<CommentResponse?> FindAsync(CommentId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<CommentViewRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToResponse();
    }

    private const string SelectNewer =
        """
        SELECT c.id, c.post_id, c.parent_id, c.depth, c.content, c.author_id, u.nickname AS author_nickname,
               c.reply_count, c.created_at, c.updated_at, c.version
        FROM comments c /*! FORCE INDEX (ix_comments_post) */
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.post_id = @PostId AND c.id > @After
        ORDER BY c.id
        LIMIT @Take
        """;

    private const string SelectNewerReplies =
        """
        SELECT c.id, c.post_id, c.parent_id, c.depth, c.content, c.author_id, u.nickname AS author_nickname,
               c.reply_count, c.created_at, c.updated_at, c.version
        FROM comments c /*! FORCE INDEX (ix_comments_parent) */
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.post_id = @PostId AND c.parent_id = @ParentId AND c.id > @After
        ORDER BY c.id
        LIMIT @Take
        """;

    /// <summary>Less than every id, so that the first page is a page like any other.</summary>
    private static readonly CommentId BeforeTheOldest = CommentId.From(Guid.Empty);

    public async Task<IReadOnlyList<CommentResponse>> ListAsync(
        PostId postId, CommentId? parentId, CommentId? after, int take, CancellationToken cancellationToken)
    {
        var rows = await db.ListPreparedAsync<CommentViewRow>(
            parentId is null ? SelectNewer : SelectNewerReplies,
            new { PostId = postId, ParentId = parentId, After = after ?? BeforeTheOldest, Take = take },
            cancellationToken);
        return [.. rows.Select(row => row.ToResponse())];
    }
}
