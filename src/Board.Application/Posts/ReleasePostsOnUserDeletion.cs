using Board.Application.Common.Messaging;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using MediatR;

namespace Board.Application.Posts;

/// <summary>The posts of a deleted account stay, by nobody, or go with it. In batches: one user can have written very many.</summary>
internal sealed class ReleasePostsOnUserDeletion(IPostRepository posts, IMediator mediator) : IReactTo<UserDeleted>
{
    internal const int BatchSize = 500;

    public async Task Handle(UserDeleted notification, CancellationToken cancellationToken)
    {
        while (await posts.LockSomeOfAuthorAsync(notification.Id, BatchSize, cancellationToken) is { Count: > 0 } batch)
        {
            if (notification.WithContent)
            {
                await posts.DeleteAsync(batch, cancellationToken);
                await mediator.Publish(new PostsDeleted(batch), cancellationToken);
            }
            else
            {
                await posts.RemoveAuthorAsync(batch, cancellationToken);
            }
        }
    }
}
