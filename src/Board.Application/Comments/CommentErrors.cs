using Board.Application.Results;
using Board.Domain.Comments;
using Board.Domain.Posts;

namespace Board.Application.Comments;

/// <summary>The refusals of this module.</summary>
internal static class CommentErrors
{
    public static readonly Error NotFound = new NotFoundError("comment.not_found");
    public static readonly Error PostNotFound = new NotFoundError("post.not_found");
    public static readonly Error ParentMismatch = new InvalidInputError("comment.parent_mismatch");
    public static readonly Error TooDeep = new InvalidInputError("comment.too_deep");

    /// <summary>Why a comment cannot be the parent of comments on a post, if so.</summary>
    public static Error? OfParent(Comment? parent, PostId postId) =>
        parent is null ? NotFound
        : parent.PostId != postId ? ParentMismatch
        : null;
}
