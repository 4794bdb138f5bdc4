using Board.Application.Posts.Contracts;
using Board.Domain.Posts;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Posts;

internal sealed class PostComments(DbSession db) : IPostComments
{
    private const string CountById = "SELECT COUNT(*) FROM posts WHERE id = @Id";

    public async Task<bool> ExistsAsync(PostId id, CancellationToken cancellationToken) =>
        await db.FindAsync<long>(CountById, new { Id = id }, cancellationToken) > 0;

    private const string SelectById = "SELECT id FROM posts WHERE id = @Id";

    public async Task<bool> LockAsync(PostId id, CancellationToken cancellationToken) =>
        await db.FindAsync<byte[]>($"{SelectById} {db.ForUpdate}", new { Id = id }, cancellationToken) is not null;

    /// <summary>Keeps the version, because a comment is no edit of the post.</summary>
    private const string UpdateCount = "UPDATE posts SET comment_count = comment_count + @Change WHERE id = @Id";

    public async Task<bool> ChangeCountAsync(PostId id, int change, CancellationToken cancellationToken) =>
        await db.ExecutePreparedAsync(UpdateCount, new { Id = id, Change = change }, cancellationToken) == 1;
}
