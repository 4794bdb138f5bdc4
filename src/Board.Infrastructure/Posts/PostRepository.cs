using Board.Application.Posts;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

internal sealed class PostRepository(DbSession db) : IPostRepository
{
    /// <summary>Selects the author, and so waits for a deletion of theirs that is under way, to store nothing after it.</summary>
    private const string Insert =
        """
        INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at)
        SELECT @Id, u.id, @Title, @Excerpt, @Content, 0, @Version, @CreatedAt, @UpdatedAt
        FROM users_public u
        WHERE u.id = @AuthorId
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

    public async Task<bool> AddAsync(Post post, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(Insert, RowOf(post), cancellationToken) == 1;

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

    private const string SelectSomeOfAuthor = "SELECT id FROM posts WHERE author_id = @AuthorId ORDER BY id LIMIT @Limit";

    public Task<IReadOnlyList<PostId>> LockSomeOfAuthorAsync(UserId author, int limit, CancellationToken cancellationToken) =>
        db.ListAsync<PostId>($"{SelectSomeOfAuthor} {db.Dialect.ForUpdate}", new { AuthorId = author, Limit = limit }, cancellationToken);

    private const string DeleteSome = "DELETE FROM posts WHERE id IN @Ids";

    public Task DeleteAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken) =>
        db.ExecuteAsync(DeleteSome, new { Ids = Bytes(ids) }, cancellationToken);

    private const string UpdateAuthorRemoved = "UPDATE posts SET author_id = NULL WHERE id IN @Ids";

    public Task RemoveAuthorAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateAuthorRemoved, new { Ids = Bytes(ids) }, cancellationToken);

    /// <summary>In a list, Dapper asks nobody how an id is stored.</summary>
    private static byte[][] Bytes(IReadOnlyList<PostId> ids) => [.. ids.Select(id => id.Value.ToByteArray(bigEndian: true))];
}
