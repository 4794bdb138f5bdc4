using Board.Application.Posts.Contracts;
using MediatR;

namespace Board.Application.Posts;

/// <summary>Deletes or anonymises posts of users whose accounts are deleted, in batches that others need not wait long for.</summary>
internal sealed class DepartedAuthors(IPostRepository posts, IMediator mediator)
{
    internal const int BatchSize = 100;

    /// <summary>Deals with some of the author's posts. To be called in a transaction.</summary>
    /// <returns>Whether any were found, so that there may be more.</returns>
    public async Task<bool> ReleaseBatchAsync(DepartedAuthor author, CancellationToken cancellationToken)
    {
        var batch = await posts.LockBatchByAuthorAsync(author.UserId, BatchSize, cancellationToken);
        if (batch.Count == 0)
        {
            return false;
        }

        if (author.WithContent)
        {
            await posts.DeleteAsync(batch, cancellationToken);
            await mediator.Publish(new PostsDeleted(batch), cancellationToken);
        }
        else
        {
            await posts.RemoveAuthorAsync(batch, cancellationToken);
        }

        return true;
    }
}
