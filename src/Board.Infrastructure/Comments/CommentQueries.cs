using System.Data.Common;
using Board.Application.Comments;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Comments;

/// <remarks>
/// Comments on a deleted post are hidden until they are deleted, too. Authors are joined with an outer join, because placeholders have
/// none and accounts may be deleted. The index hints, which SQLite reads as comments, keep MariaDB from scanning a post's comments
/// from the first one up to the page when they are a large part of the table.
/// </remarks>
internal sealed class CommentQueries(DbSession db) : ICommentQueries
{
    private const string CommentColumns =
        "c.id, c.post_id, c.parent_id, c.depth, c.content, c.author_id, u.nickname, c.reply_count, c.created_at, c.updated_at, c.version";

    /// <summary>Reads by position, because Dapper boxes every value, which is noticeable for a list.</summary>
    private static CommentResponse ReadComment(DbDataReader row)
    {
        var content = row.ReadUserTextOrNull(4);
        return new(
            row.ReadId(0),
            row.ReadId(1),
            row.ReadIdOrNull(2),
            row.GetInt32(3),
            content,
            row.ReadIdOrNull(5) is { } authorId && !row.IsDBNull(6) ? new CommentAuthor(authorId, row.GetString(6)) : null,
            row.GetInt32(7),
            Deleted: content is null,
            row.ReadTime(8),
            row.ReadTime(9),
            row.GetInt64(10));
    }

    private const string SelectById =
        $"""
        SELECT {CommentColumns}
        FROM comments c
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.id = @Id AND EXISTS (SELECT 1 FROM posts_public p WHERE p.id = c.post_id)
        """;

    public async Task<CommentResponse?> FindAsync(CommentId id, CancellationToken cancellationToken) =>
        (await db.ListAsync(SelectById, new { Id = id }, ReadComment, cancellationToken)).SingleOrDefault();

    private const string SelectNewer =
        $"""
        SELECT {CommentColumns}
        FROM comments c /*! FORCE INDEX (ix_comments_post) */
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.post_id = @PostId AND c.id > @After AND EXISTS (SELECT 1 FROM posts_public p WHERE p.id = @PostId)
        ORDER BY c.id
        LIMIT @Take
        """;

    private const string SelectNewerReplies =
        $"""
        SELECT {CommentColumns}
        FROM comments c /*! FORCE INDEX (ix_comments_parent) */
        LEFT JOIN users_public u ON u.id = c.author_id
        WHERE c.post_id = @PostId AND c.parent_id = @ParentId AND c.id > @After
            AND EXISTS (SELECT 1 FROM posts_public p WHERE p.id = @PostId)
        ORDER BY c.id
        LIMIT @Take
        """;

    /// <summary>Smaller than every id, so that the first page needs no statement of its own.</summary>
    private static readonly CommentId BeforeTheOldest = CommentId.From(Guid.Empty);

    public Task<IReadOnlyList<CommentResponse>> ListAsync(
        PostId postId, CommentId? parentId, CommentId? after, int take, CancellationToken cancellationToken) =>
        db.ListPreparedPageAsync(
            parentId is null ? SelectNewer : SelectNewerReplies,
            new { PostId = postId, ParentId = parentId, After = after ?? BeforeTheOldest, Take = take },
            ReadComment,
            comment => comment.Content,
            cancellationToken);
}
