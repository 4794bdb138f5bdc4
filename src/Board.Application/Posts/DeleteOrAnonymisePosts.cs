using Board.Application.Common;
using Board.Application.Outbox;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using MediatR;

namespace Board.Application.Posts;

/// <summary>Deletes or anonymises the posts of a deleted account, in batches that hold locks only briefly.</summary>
[OutboxHandler("posts.delete_or_anonymise", NeverGivesUp = true)]
internal sealed class DeleteOrAnonymisePosts(IPostRepository posts, IMediator mediator, TimeProvider time) : IHandleLater<UserDeleted>
{
    internal const int BatchSize = 100;

    public async Task<HandlerResult> HandleAsync(UserDeleted message, CancellationToken cancellationToken)
    {
        var batch = await posts.LockBatchByAuthorAsync(message.Id, BatchSize, cancellationToken);
        if (batch.Count == 0)
        {
            return message.AfterLastWrite(time.UtcNow());
        }

        if (message.WithContent)
        {
            await posts.DeleteAsync(batch, cancellationToken);
            await mediator.Publish(new PostsDeleted(batch), cancellationToken);
        }
        else
        {
            await posts.RemoveAuthorAsync(batch, cancellationToken);
        }

        return HandlerResult.More;
    }
}
