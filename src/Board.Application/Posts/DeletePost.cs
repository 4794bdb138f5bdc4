using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Domain.Posts;
using MediatR;

namespace Board.Application.Posts;

/// <summary>Deletes a post, and with it what others have hung on it.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The post.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record DeletePostCommand(Caller Caller, PostId Id, IReadOnlyCollection<long>? ExpectedVersions) : ICommand<Unit>, IRequireLiveSession;

internal sealed class DeletePostHandler(PostChanges changes, IPostRepository posts, IUnitOfWork unitOfWork, IMediator mediator)
    : ICommandHandler<DeletePostCommand, Unit>
{
    public async Task<Result<Unit>> Handle(DeletePostCommand request, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            request.Id, request.Caller, request.ExpectedVersions, post => DeleteAsync(post, cancellationToken), cancellationToken)
            is { } refusal
            ? refusal
            : default(Unit);

    private Task<bool> DeleteAsync(Post post, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(
            async ct =>
            {
                // The post first: from here on nobody can add to it.
                if (!await posts.DeleteAsync(post, ct))
                {
                    return false;
                }

                await mediator.Publish(new PostsDeleted([post.Id]), ct);
                return true;
            },
            cancellationToken);
}
