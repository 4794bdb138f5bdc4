using Board.Application.Common;
using Board.Application.Common.Messaging;
using Board.Application.Common.Results;
using Board.Domain.Posts;

namespace Board.Application.Posts;

/// <summary>Deletes a post.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The post.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record DeletePostCommand(Caller Caller, PostId Id, IReadOnlyCollection<long>? ExpectedVersions) : ICommand<Unit>, IRequireLiveSession;

internal sealed class DeletePostHandler(PostChanges changes, IPostRepository posts) : ICommandHandler<DeletePostCommand, Unit>
{
    public async Task<Result<Unit>> Handle(DeletePostCommand request, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            request.Id, request.Caller, request.ExpectedVersions, post => posts.DeleteAsync(post, cancellationToken), cancellationToken)
            is { } refusal
            ? refusal
            : default(Unit);
}
