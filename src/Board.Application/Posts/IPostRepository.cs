using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>Stores posts.</summary>
public interface IPostRepository
{
    /// <summary>Stores a new post, and what search finds it by, within a transaction of the caller's.</summary>
    Task AddAsync(Post post, CancellationToken cancellationToken);

    /// <summary>The post as it stands.</summary>
    Task<Post?> FindAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>
    /// Stores an edit as the next version, and what search finds it by, within a transaction of the caller's; unless the post
    /// is no longer at the version that was read: then nothing happens, and the answer is no.
    /// </summary>
    Task<bool> UpdateAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Deletes the post, within a transaction of the caller's, unless it is no longer at the version that was read.</summary>
    Task<bool> DeleteAsync(Post post, CancellationToken cancellationToken);

    /// <summary>
    /// The oldest posts of a user, locked until the transaction ends: fewer than <paramref name="limit"/> where they have very many
    /// comments, none when there are none any more.
    /// </summary>
    Task<IReadOnlyList<PostId>> LockBatchByAuthorAsync(UserId author, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes posts that the transaction of the caller's has locked, whatever their versions.</summary>
    Task DeleteAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken);

    /// <summary>Removes the author from posts.</summary>
    Task RemoveAuthorAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken);
}
