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

namespace Board.Application.Comments;

/// <summary>Writes a comment on a post, or a reply to another comment on it.</summary>
public sealed record CreateCommentCommand(Caller Caller, PostId PostId, CommentId? ParentId, string? Content)
    : ICommand<CommentResponse>, IRequireLiveSession;

internal sealed class CreateCommentValidator : AbstractValidator<CreateCommentCommand>
{
    public CreateCommentValidator() => RuleFor(command => command.Content).CommentContent();
}

internal sealed class CreateCommentHandler(
    ICommentRepository comments, IPostComments posts, CurrentUser user, IIdGenerator ids, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<CreateCommentCommand, CommentResponse>
{
    public async Task<Result<CommentResponse>> Handle(CreateCommentCommand request, CancellationToken cancellationToken)
    {
        Comment? parent = null;
        if (request.ParentId is { } parentId)
        {
            parent = await comments.FindAsync(parentId, cancellationToken);
            if (RefusalOfReply(parent, request.PostId) is { } refusal)
            {
                return await posts.ExistsAsync(request.PostId, cancellationToken) ? refusal : PostErrors.NotFound;
            }
        }

        // Should the account be deleted at this moment, the comment is dealt with in the next (DepartedCommenter).
        var comment = Write(request, parent);
        if (await StoreAsync(comment, cancellationToken) is { } lateRefusal)
        {
            return lateRefusal;
        }

        return new CommentResponse(
            comment.Id.Value,
            comment.PostId.Value,
            comment.ParentId?.Value,
            comment.Depth,
            comment.Content!.Value,
            new CommentAuthor(request.Caller.UserId.Value, user.Nickname),
            ReplyCount: 0,
            Deleted: false,
            comment.CreatedAt,
            comment.UpdatedAt,
            comment.Version);
    }

    private static Error? RefusalOfReply(Comment? parent, PostId postId) =>
        CommentErrors.OfParent(parent, postId) is { } refusal ? refusal
        : parent!.IsDeleted ? CommentErrors.NotFound
        : parent.AcceptsReplies ? null
        : CommentErrors.TooDeep;

    private Comment Write(CreateCommentCommand request, Comment? parent)
    {
        var (id, content, now) = (CommentId.From(ids.Next()), CommentContent.From(request.Content!), time.UtcNow());
        return parent is null
            ? Comment.Write(id, request.PostId, request.Caller.UserId, content, now)
            : parent.Reply(id, request.Caller.UserId, content, now);
    }

    /// <summary>Stores the comment and counts it, or says why not: the post, or the parent, may have been deleted meanwhile.</summary>
    private Task<Error?> StoreAsync(Comment comment, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync<Error?>(
            async ct =>
            {
                // The post first, as in every change of its comments: whoever comes second waits for it, and never in a circle.
                if (!await posts.ChangeCountAsync(comment.PostId, +1, ct))
                {
                    return PostErrors.NotFound;
                }

                if (comment.ParentId is { } parentId && !await comments.AddReplyAsync(parentId, ct))
                {
                    await posts.ChangeCountAsync(comment.PostId, -1, ct);
                    return CommentErrors.NotFound;
                }

                await comments.AddAsync(comment, ct);
                return null;
            },
            cancellationToken);
}
