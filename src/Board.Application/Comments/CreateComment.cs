using Board.Application.Comments.Contracts;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using Board.Domain.Posts;
using FluentValidation;
using MediatR;

namespace Board.Application.Comments;

/// <summary>Creates a comment on a post, or a reply to another comment.</summary>
public sealed record CreateCommentCommand(Caller Caller, PostId PostId, CommentId? ParentId, string? Content)
    : ICommand<CommentResponse>;

internal sealed class CreateCommentValidator : AbstractValidator<CreateCommentCommand>
{
    public CreateCommentValidator() => RuleFor(command => command.Content).CommentContent();
}

internal sealed class CreateCommentHandler(
    ICommentRepository comments, IPostComments posts, CurrentUser user, IIdGenerator ids, IMediator mediator, TimeProvider time)
    : ICommandHandler<CreateCommentCommand, CommentResponse>
{
    public async Task<Result<CommentResponse>> Handle(CreateCommentCommand request, CancellationToken cancellationToken)
    {
        // Locks the post before its comments, as every change of comments does.
        if (!await posts.ChangeCountAsync(request.PostId, +1, cancellationToken))
        {
            return PostErrors.NotFound;
        }

        var (id, author, content) = (CommentId.From(ids.Next()), request.Caller.UserId, CommentContent.From(request.Content!));
        Comment comment;
        if (request.ParentId is { } parentId)
        {
            var parent = await comments.FindForUpdateAsync(parentId, cancellationToken);
            if (FindReplyError(parent, request.PostId) is { } error)
            {
                return error;
            }

            comment = parent!.Reply(id, author, content, time.UtcNow());
            await comments.AddReplyAsync(parentId, cancellationToken);
        }
        else
        {
            comment = Comment.Write(id, request.PostId, author, content, time.UtcNow());
        }

        await comments.AddAsync(comment, cancellationToken);
        await mediator.Publish(new CommentCreated(comment.Id), cancellationToken);
        return new CommentResponse(
            comment.Id.Value,
            comment.PostId.Value,
            comment.ParentId?.Value,
            comment.Depth,
            comment.Content!.Value,
            new CommentAuthor(author.Value, user.Nickname),
            ReplyCount: 0,
            Deleted: false,
            comment.CreatedAt,
            comment.UpdatedAt,
            comment.Version);
    }

    private static Error? FindReplyError(Comment? parent, PostId postId) =>
        CommentErrors.OfParent(parent, postId) is { } error ? error
        : parent!.IsDeleted ? CommentErrors.NotFound
        : parent.AcceptsReplies ? null
        : CommentErrors.TooDeep;
}
