using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

internal sealed class PostRepository(DbSession db) : IPostRepository
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

    public Task AddAsync(Post post, CancellationToken cancellationToken) => db.ExecuteAsync(Insert, RowOf(post), cancellationToken);

    private const string SelectById =
        "SELECT id, author_id, title, content, created_at, updated_at, version FROM posts WHERE id = @Id";

    public async Task<Post?> FindAsync(PostId id, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<PostRow>(SelectById, new { Id = id }, cancellationToken);
        return row?.ToPost();
    }

    private const string Update =
        """
        UPDATE posts
        SET title = @Title, excerpt = @Excerpt, content = @Content, updated_at = @UpdatedAt, version = version + 1
        WHERE id = @Id AND version = @Version
        """;

    public async Task<bool> UpdateAsync(Post post, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            Update,
            new
            {
                post.Id,
                Title = new UserText(post.Title.Value),
                Excerpt = new UserText(post.Content.Excerpt),
                Content = new UserText(post.Content.Value),
                UpdatedAt = post.UpdatedAt.UtcDateTime,
                post.Version,
            },
            cancellationToken) == 1;

    private const string Delete = "DELETE FROM posts WHERE id = @Id AND version = @Version";

    public async Task<bool> DeleteAsync(Post post, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(Delete, new { post.Id, post.Version }, cancellationToken) == 1;
}
