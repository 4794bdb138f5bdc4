using Board.Application.Comments;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Comments;

internal sealed class CommentRepository(DbSession db) : ICommentRepository
{
    internal const string Insert =
        """
        INSERT INTO comments (id, post_id, parent_id, depth, author_id, content, reply_count, version, created_at, updated_at)
        VALUES (@Id, @PostId, @ParentId, @Depth, @AuthorId, @Content, @ReplyCount, @Version, @CreatedAt, @UpdatedAt)
        """;

    internal static object RowOf(Comment comment, int replyCount = 0) => new
    {
        comment.Id,
        comment.PostId,
        comment.ParentId,
        comment.Depth,
        comment.AuthorId,
        Content = new UserText(comment.Content!.Value),
        ReplyCount = replyCount,
        comment.Version,
        CreatedAt = comment.CreatedAt.UtcDateTime,
        UpdatedAt = comment.UpdatedAt.UtcDateTime,
    };

    public Task AddAsync(Comment comment, CancellationToken cancellationToken) =>
        db.ExecutePreparedAsync(Insert, RowOf(comment), cancellationToken);

    private const string SelectById =
        """
        SELECT id, post_id, parent_id, depth, author_id, content, created_at, updated_at, version
        FROM comments c
        WHERE id = @Id AND EXISTS (SELECT 1 FROM posts_public p WHERE p.id = c.post_id)
        """;

    public async Task<Comment?> FindAsync(CommentId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<CommentRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToComment();
    }

    public async Task<Comment?> FindForUpdateAsync(CommentId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<CommentRow>($"{SelectById} {db.ForUpdate}", new { Id = id }, cancellationToken);
        return row?.ToComment();
    }

    private const string Update =
        """
        UPDATE comments
        SET content = @Content, updated_at = @UpdatedAt, version = version + 1
        WHERE id = @Id
        """;

    public Task UpdateAsync(Comment comment, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            Update,
            new { comment.Id, Content = new UserText(comment.Content!.Value), UpdatedAt = comment.UpdatedAt.UtcDateTime },
            cancellationToken);

    /// <summary>Keeps the version, because a reply is not an edit.</summary>
    private const string UpdateReplyAdded = "UPDATE comments SET reply_count = reply_count + 1 WHERE id = @Id";

    public Task AddReplyAsync(CommentId id, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateReplyAdded, new { Id = id }, cancellationToken);

    private const string UpdateReplyRemoved = "UPDATE comments SET reply_count = reply_count - 1 WHERE id = @Id";

    public Task RemoveReplyAsync(CommentId id, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateReplyRemoved, new { Id = id }, cancellationToken);

    private const string DeleteWithoutReplies = "DELETE FROM comments WHERE id = @Id AND version = @Version AND reply_count = 0";

    public async Task<bool> DeleteWithoutRepliesAsync(Comment comment, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(DeleteWithoutReplies, new { comment.Id, comment.Version }, cancellationToken) == 1;

    private const string UpdateToPlaceholder =
        """
        UPDATE comments
        SET content = NULL, author_id = NULL, updated_at = @Now, version = version + 1
        WHERE id = @Id AND version = @Version
        """;

    public async Task<bool> ReplaceByPlaceholderAsync(Comment comment, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(UpdateToPlaceholder, new { comment.Id, comment.Version, Now = now.UtcDateTime }, cancellationToken) == 1;

    private const string SelectIdsOfPosts =
        "SELECT id FROM comments /*! FORCE INDEX (ix_comments_post) */ WHERE post_id IN @PostIds LIMIT @Limit";

    // By primary key, which locks these rows only and not the gaps where comments on other posts are inserted.
    private const string DeleteByIds = "DELETE FROM comments WHERE id IN @Ids";

    public async Task<int> DeleteBatchOfPostsAsync(IReadOnlyList<PostId> postIds, int limit, CancellationToken cancellationToken)
    {
        var ids = await db.ListAsync<byte[]>(SelectIdsOfPosts, new { PostIds = postIds.ToStored(), Limit = limit }, cancellationToken);
        if (ids.Count > 0)
        {
            await db.ExecuteAsync(DeleteByIds, new { Ids = ids }, cancellationToken);
        }

        return ids.Count;
    }

    private const string SelectOfAuthor =
        """
        SELECT id, post_id, parent_id, depth, author_id, content, created_at, updated_at, version
        FROM comments
        WHERE author_id = @Author
        ORDER BY id DESC
        LIMIT @Take
        """;

    public async Task<IReadOnlyList<Comment>> ListOfAuthorAsync(UserId author, int take, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<CommentRow>(SelectOfAuthor, new { Author = author, Take = take }, cancellationToken);
        return [.. rows.Select(row => row.ToComment())];
    }

    private const string SelectIdsOfAuthor = "SELECT id FROM comments WHERE author_id = @Author LIMIT @Take";

    private const string UpdateAuthorRemoved = "UPDATE comments SET author_id = NULL WHERE id IN @Ids";

    public async Task<int> RemoveAuthorAsync(UserId author, int take, CancellationToken cancellationToken)
    {
        var ids = await db.ListAsync<byte[]>(SelectIdsOfAuthor, new { Author = author, Take = take }, cancellationToken);
        if (ids.Count > 0)
        {
            await db.ExecuteAsync(UpdateAuthorRemoved, new { Ids = ids }, cancellationToken);
        }

        return ids.Count;
    }
}

/// <summary>A row of <c>comments</c>, as commands read it.</summary>
internal sealed record CommentRow
{
    public required CommentId Id { get; init; }

    public required PostId PostId { get; init; }

    public required CommentId? ParentId { get; init; }

    public required int Depth { get; init; }

    public required UserId? AuthorId { get; init; }

    public required UserText? Content { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public Comment ToComment() => new()
    {
        Id = Id,
        PostId = PostId,
        ParentId = ParentId,
        Depth = Depth,
        AuthorId = AuthorId,
        Content = Content is { } content ? CommentContent.Restore(content.Value) : null,
        CreatedAt = CreatedAt.AsUtc(),
        UpdatedAt = UpdatedAt.AsUtc(),
        Version = Version,
    };
}
