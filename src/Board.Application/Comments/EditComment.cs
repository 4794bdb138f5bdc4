using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using FluentValidation;

namespace Board.Application.Comments;

/// <summary>Edits a comment.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The comment.</param>
/// <param name="Content">The new text.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record EditCommentCommand(Caller Caller, CommentId Id, string? Content, IReadOnlyCollection<long>? ExpectedVersions)
    : ICommand<CommentResponse>;

internal sealed class EditCommentValidator : AbstractValidator<EditCommentCommand>
{
    public EditCommentValidator() => RuleFor(command => command.Content).CommentContent();
}

internal sealed class EditCommentHandler(ICommentRepository comments, ICommentQueries queries, IUserDirectory users, TimeProvider time)
    : ICommandHandler<EditCommentCommand, CommentResponse>
{
    public async Task<Result<CommentResponse>> Handle(EditCommentCommand request, CancellationToken cancellationToken)
    {
        if (await comments.FindForUpdateAsync(request.Id, cancellationToken) is not { IsDeleted: false } comment)
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

        comment.Edit(CommentContent.From(request.Content!), time.UtcNow());
        await comments.UpdateAsync(comment, cancellationToken);
        return (await queries.FindAsync(comment.Id, cancellationToken))!;
    }
}
