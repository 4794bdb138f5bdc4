using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Domain.Posts;
using FluentValidation;

namespace Board.Application.Posts;

/// <summary>Edits a post.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The post.</param>
/// <param name="Title">The new title, if it changes.</param>
/// <param name="Content">The new text, if it changes.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record EditPostCommand(
    Caller Caller, PostId Id, Optional<string> Title, Optional<string> Content, IReadOnlyCollection<long>? ExpectedVersions)
    : ICommand<PostResponse>, IRequireLiveSession;

internal sealed class EditPostValidator : AbstractValidator<EditPostCommand>
{
    public EditPostValidator()
    {
        RuleFor(command => command.Title.Value).PostTitle().When(command => command.Title.IsPresent)
            .OverridePropertyName(nameof(EditPostCommand.Title));
        RuleFor(command => command.Content.Value).PostContent().When(command => command.Content.IsPresent)
            .OverridePropertyName(nameof(EditPostCommand.Content));
    }
}

internal sealed class EditPostHandler(
    PostChanges changes, IPostRepository posts, IPostQueries queries, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<EditPostCommand, PostResponse>
{
    public async Task<Result<PostResponse>> Handle(EditPostCommand request, CancellationToken cancellationToken)
    {
        var title = request.Title.IsPresent ? PostTitle.From(request.Title.Value!) : null;
        var content = request.Content.IsPresent ? PostContent.From(request.Content.Value!) : null;

        var refusal = await changes.ApplyAsync(
            request.Id, request.Caller, request.ExpectedVersions, post => StoreAsync(post, title, content, cancellationToken), cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        return await queries.FindAsync(request.Id, cancellationToken) is { } edited ? edited : PostErrors.NotFound;
    }

    private Task<bool> StoreAsync(Post post, PostTitle? title, PostContent? content, CancellationToken cancellationToken)
    {
        if (title is null && content is null)
        {
            return Task.FromResult(true);
        }

        post.Edit(title, content, time.UtcNow());
        return unitOfWork.ExecuteAsync(ct => posts.UpdateAsync(post, ct), cancellationToken);
    }
}
