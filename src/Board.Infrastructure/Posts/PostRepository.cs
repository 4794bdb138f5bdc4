using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;
using Board.Infrastructure.Posts.Counting;
using Board.Infrastructure.Posts.Search;

namespace Board.Infrastructure.Posts;

internal sealed class PostRepository(DbSession db, SearchTexts texts, PostCountBuckets buckets) : IPostRepository
{
    internal const string Insert =
        """
        INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at)
        VALUES (@Id, @AuthorId, @Title, @Excerpt, @Content, 0, @Version, @CreatedAt, @UpdatedAt)
        """;

    internal static object RowOf(Post post) => new
    {
        post.Id,
        post.AuthorId,
        Title = new UserText(post.Title.Value),
        Excerpt = new UserText(post.Content.Excerpt),
        Content = new UserText(post.Content.Value),
        post.Version,
        CreatedAt = post.CreatedAt.UtcDateTime,
        UpdatedAt = post.UpdatedAt.UtcDateTime,
    };

    public async Task AddAsync(Post post, CancellationToken cancellationToken)
    {
        await db.ExecutePreparedAsync(Insert, RowOf(post), cancellationToken);
        await texts.AddAsync(post, cancellationToken);
    }

    private const string SelectById =
        "SELECT id, author_id, title, content, created_at, updated_at, version FROM posts WHERE id = @Id";

    public async Task<Post?> FindForUpdateAsync(PostId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<PostRow>($"{SelectById} {db.ForUpdate}", new { Id = id }, cancellationToken);
        return row?.ToPost();
    }

    private const string Update =
        """
        UPDATE posts
        SET title = @Title, excerpt = @Excerpt, content = @Content, updated_at = @UpdatedAt, version = version + 1
        WHERE id = @Id
        """;

    public async Task UpdateAsync(Post post, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(Update, RowOf(post), cancellationToken);
        await texts.UpdateAsync(post, post.Version + 1, cancellationToken);
    }

    private const string SelectBatchByAuthor = "SELECT id FROM posts WHERE author_id = @AuthorId ORDER BY id LIMIT @Limit";

    public Task<IReadOnlyList<PostId>> LockBatchByAuthorAsync(UserId author, int limit, CancellationToken cancellationToken) =>
        db.ListAsync<PostId>(
            $"{SelectBatchByAuthor} {db.ForUpdate}", new { AuthorId = author, Limit = limit }, cancellationToken);

    // The foreign key deletes the text for search with the post.
    private const string Delete = "DELETE FROM posts WHERE id IN @Ids";

    public async Task DeleteAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken)
    {
        await db.ExecuteAsync(Delete, new { Ids = ids.ToStored() }, cancellationToken);
        await buckets.SubtractAsync(ids, cancellationToken);
    }

    private const string UpdateAuthorRemoved = "UPDATE posts SET author_id = NULL WHERE id IN @Ids";

    public Task RemoveAuthorAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateAuthorRemoved, new { Ids = ids.ToStored() }, cancellationToken);
}

/// <summary>A row of <c>posts</c>, as commands read it.</summary>
internal sealed record PostRow
{
    public required PostId Id { get; init; }

    public required UserId? AuthorId { get; init; }

    public required UserText Title { get; init; }

    public required UserText Content { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public required long Version { get; init; }

    public Post ToPost() => new()
    {
        Id = Id,
        AuthorId = AuthorId,
        Title = PostTitle.Restore(Title.Value),
        Content = PostContent.Restore(Content.Value),
        CreatedAt = CreatedAt.AsUtc(),
        UpdatedAt = UpdatedAt.AsUtc(),
        Version = Version,
    };
}
