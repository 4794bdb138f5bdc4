using Board.Domain.Posts;

namespace Board.Application.Posts.Contracts;

/// <summary>What comments need of the posts they are on.</summary>
public interface IPostComments
{
    /// <summary>Whether there is such a post.</summary>
    Task<bool> ExistsAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>Locks a post, before its comments are, until the transaction ends. Returns false if there is none.</summary>
    Task<bool> LockAsync(PostId id, CancellationToken cancellationToken);

    /// <summary>
    /// Counts comments that come or go, and says whether there is such a post. In a transaction the post is then nobody else's
    /// until that ends: comments on one post come and go one after the other, and none comes to a post that is being deleted.
    /// </summary>
    /// <param name="id">The post.</param>
    /// <param name="change">The change of the count; negative for deleted comments.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<bool> ChangeCountAsync(PostId id, int change, CancellationToken cancellationToken);
}
