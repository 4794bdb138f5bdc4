using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using MediatR;

namespace Board.Application.Comments;

/// <summary>Deletes a comment, or replaces it by a placeholder if it has replies.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The comment.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record DeleteCommentCommand(Caller Caller, CommentId Id, IReadOnlyCollection<long>? ExpectedVersions)
    : ICommand<Unit>;

internal sealed class DeleteCommentHandler(
    ICommentRepository comments, IPostComments posts, IUserDirectory users, CommentRemoval removal)
    : ICommandHandler<DeleteCommentCommand, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteCommentCommand request, CancellationToken cancellationToken)
    {
        // Read without a lock first, because the post has to be locked before its comments.
        if (await comments.FindAsync(request.Id, cancellationToken) is not { } found
            || !await posts.LockAsync(found.PostId, cancellationToken)
            || await comments.FindForUpdateAsync(request.Id, cancellationToken) is not { IsDeleted: false } comment)
        {
            return CommentErrors.NotFound;
        }

        if (!await users.MayChangeAsync(request.Caller, comment, cancellationToken))
        {
            return new ForbiddenError();
        }

        if (request.ExpectedVersions?.Contains(comment.Version) is false)
        {
            return new PreconditionError();
        }

        await removal.RemoveAsync(comment, cancellationToken);
        return default(Unit);
    }
}
