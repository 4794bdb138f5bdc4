using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Domain.Comments;
using FluentValidation;

namespace Board.Application.Comments;

/// <summary>Edits a comment.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The comment.</param>
/// <param name="Content">The new text.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record EditCommentCommand(Caller Caller, CommentId Id, string? Content, IReadOnlyCollection<long>? ExpectedVersions)
    : ICommand<CommentResponse>, IRequireLiveSession;

internal sealed class EditCommentValidator : AbstractValidator<EditCommentCommand>
{
    public EditCommentValidator() => RuleFor(command => command.Content).CommentContent();
}

internal sealed class EditCommentHandler(CommentChanges changes, ICommentRepository comments, ICommentQueries queries, TimeProvider time)
    : ICommandHandler<EditCommentCommand, CommentResponse>
{
    public async Task<Result<CommentResponse>> Handle(EditCommentCommand request, CancellationToken cancellationToken)
    {
        var content = CommentContent.From(request.Content!);

        var refusal = await changes.ApplyAsync(
            request.Id, request.Caller, request.ExpectedVersions, comment => StoreAsync(comment, content, cancellationToken), cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        return await queries.FindAsync(request.Id, cancellationToken) is { } edited ? edited : CommentErrors.NotFound;
    }

    private Task<bool> StoreAsync(Comment comment, CommentContent content, CancellationToken cancellationToken)
    {
        comment.Edit(content, time.UtcNow());
        return comments.UpdateAsync(comment, cancellationToken);
    }
}
