using Board.Domain.Posts;
using Board.Domain.Users;

namespace Board.Application.Posts;

/// <summary>Stores posts.</summary>
public interface IPostRepository
{
    /// <summary>Stores a new post and its searchable text.</summary>
    Task AddAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Finds a post and locks it until the transaction ends.</summary>
    Task<Post?> FindForUpdateAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Stores an edit of a locked post as the next version, with its searchable text.</summary>
    Task UpdateAsync(Post post, CancellationToken cancellationToken);

    /// <summary>Locks a batch of a user's posts until the transaction ends, oldest first; empty when there are no more.</summary>
    Task<IReadOnlyList<PostId>> LockBatchByAuthorAsync(UserId author, int limit, CancellationToken cancellationToken);

    /// <summary>Deletes locked posts.</summary>
    Task DeleteAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken);

    /// <summary>Removes the author from posts.</summary>
    Task RemoveAuthorAsync(IReadOnlyList<PostId> ids, CancellationToken cancellationToken);
}
