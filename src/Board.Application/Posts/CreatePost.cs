using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using FluentValidation;
using MediatR;

namespace Board.Application.Posts;

/// <summary>Creates a post.</summary>
public sealed record CreatePostCommand(Caller Caller, string? Title, string? Content) : ICommand<PostResponse>;

internal sealed class CreatePostValidator : AbstractValidator<CreatePostCommand>
{
    public CreatePostValidator()
    {
        RuleFor(command => command.Title).PostTitle();
        RuleFor(command => command.Content).PostContent();
    }
}

internal sealed class CreatePostHandler(
    IPostRepository posts, CurrentUser user, IIdGenerator ids, IMediator mediator, TimeProvider time)
    : ICommandHandler<CreatePostCommand, PostResponse>
{
    public async Task<Result<PostResponse>> Handle(CreatePostCommand request, CancellationToken cancellationToken)
    {
        var post = Post.Write(
            PostId.From(ids.Next()),
            request.Caller.UserId,
            PostTitle.From(request.Title!),
            PostContent.From(request.Content!),
            time.UtcNow());

        await posts.AddAsync(post, cancellationToken);
        await mediator.Publish(new PostCreated(post.Id), cancellationToken);

        return new PostResponse(
            post.Id.Value,
            post.Title.Value,
            post.Content.Value,
            new PostAuthor(request.Caller.UserId.Value, user.Nickname),
            CommentCount: 0,
            post.CreatedAt,
            post.UpdatedAt,
            post.Version);
    }
}
