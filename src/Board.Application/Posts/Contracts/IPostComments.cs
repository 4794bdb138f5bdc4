using Board.Domain.Posts;

namespace Board.Application.Posts.Contracts;

/// <summary>The operations on posts that comments need.</summary>
public interface IPostComments
{
    /// <summary>Whether the post exists.</summary>
    Task<bool> ExistsAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Locks a post until the transaction ends; lock it before its comments. Returns false if it does not exist.</summary>
    Task<bool> LockAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>
    /// Changes the number of comments and locks the post until the transaction ends. The lock serialises changes of its comments, and keeps
    /// comments from being added to a post that is being deleted. Returns false if the post does not exist.
    /// </summary>
    /// <param name="id">The post.</param>
    /// <param name="change">The change of the count; negative for deleted comments.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<bool> ChangeCountAsync(PostId id, int change, CancellationToken cancellationToken);
}
