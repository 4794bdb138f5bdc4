using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Domain.Comments;
using MediatR;

namespace Board.Application.Comments;

/// <summary>Deletes a comment. One with replies leaves a placeholder.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The comment.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record DeleteCommentCommand(Caller Caller, CommentId Id, IReadOnlyCollection<long>? ExpectedVersions)
    : ICommand<Unit>, IRequireLiveSession;

internal sealed class DeleteCommentHandler(CommentChanges changes, CommentRemoval removal, IUnitOfWork unitOfWork)
    : ICommandHandler<DeleteCommentCommand, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteCommentCommand request, CancellationToken cancellationToken) =>
        await changes.ApplyAsync(
            request.Id, request.Caller, request.ExpectedVersions, comment => RemoveAsync(comment, cancellationToken), cancellationToken)
            is { } refusal
            ? refusal
            : default(Unit);

    private Task<bool> RemoveAsync(Comment comment, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(ct => removal.RemoveAsync(comment, ct), cancellationToken);
}
