using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using FluentValidation;
using MediatR;

namespace Board.Application.Posts;

/// <summary>Edits a post.</summary>
/// <param name="Caller">Its author, or a moderator.</param>
/// <param name="Id">The post.</param>
/// <param name="Title">The new title, if it changes.</param>
/// <param name="Content">The new text, if it changes.</param>
/// <param name="ExpectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
public sealed record EditPostCommand(
    Caller Caller, PostId Id, Optional<string> Title, Optional<string> Content, IReadOnlyCollection<long>? ExpectedVersions)
    : ICommand<PostResponse>;

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
    IPostRepository posts, IPostQueries queries, IUserDirectory users, IMediator mediator, TimeProvider time)
    : ICommandHandler<EditPostCommand, PostResponse>
{
    public async Task<Result<PostResponse>> Handle(EditPostCommand request, CancellationToken cancellationToken)
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

        if (request.Title.IsPresent || request.Content.IsPresent)
        {
            var title = request.Title.IsPresent ? PostTitle.From(request.Title.Value!) : null;
            var content = request.Content.IsPresent ? PostContent.From(request.Content.Value!) : null;
            post.Edit(title, content, time.UtcNow());
            await posts.UpdateAsync(post, cancellationToken);
            await mediator.Publish(new PostEdited(post.Id), cancellationToken);
        }

        return (await queries.FindAsync(post.Id, cancellationToken))!;
    }
}
