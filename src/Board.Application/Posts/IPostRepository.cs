using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>Stores posts.</summary>
public interface IPostRepository
{
    /// <summary>Stores a new post, and what search finds it by.</summary>
    Task AddAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Finds a post and locks it until the transaction ends.</summary>
    Task<Post?> FindForUpdateAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Stores an edit of a locked post as the next version, and what search finds it by.</summary>
    Task UpdateAsync(Post post, CancellationToken cancellationToken);

    /// <summary>The oldest posts of a user, locked until the transaction ends; none when there are no more.</summary>
    Task<IReadOnlyList<PostId>> LockBatchByAuthorAsync(UserId author, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes locked posts.</summary>
    Task DeleteAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken);

    /// <summary>Removes the author from posts.</summary>
    Task RemoveAuthorAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken);
}
