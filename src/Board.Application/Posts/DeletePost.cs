using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using MediatR;

namespace Board.Application.Posts;

/// <summary>Deletes a post; other modules delete what belongs to it.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The post.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record DeletePostCommand(Caller Caller, PostId Id, IReadOnlyCollection<long>? ExpectedVersions) : ICommand<Unit>;

internal sealed class DeletePostHandler(IPostRepository posts, IUserDirectory users, IMediator mediator)
    : ICommandHandler<DeletePostCommand, Unit>
{
    public async Task<Result<Unit>> Handle(DeletePostCommand request, CancellationToken cancellationToken)
    {
        if (await posts.FindForUpdateAsync(request.Id, cancellationToken) is not { } post)
        {
            return PostErrors.NotFound;
        }

        if (!await users.MayChangeAsync(request.Caller, post, cancellationToken))
        {
            return new ForbiddenError();
        }

        if (request.ExpectedVersions?.Contains(post.Version) is false)
        {
            return new PreconditionError();
        }

        await posts.DeleteAsync([post.Id], cancellationToken);
        await mediator.Publish(new PostsDeleted([post.Id]), cancellationToken);
        return default(Unit);
    }
}
