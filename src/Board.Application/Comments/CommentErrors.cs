using Board.Application.Results;
using Board.Domain.Comments;
using Board.Domain.Posts;

namespace Board.Application.Comments;

/// <summary>The errors of this module. Their texts are in <c>CommentTexts.resx</c> and <c>CommentTexts.ko.resx</c>.</summary>
public static class CommentErrors
{
    public static readonly NotFoundError NotFound = new("comment.not_found");
    public static readonly InvalidInputError ParentMismatch = new("comment.parent_mismatch");
    public static readonly InvalidInputError TooDeep = new("comment.too_deep");

    /// <summary>Returns the error if a comment cannot be the parent of comments on a post.</summary>
    internal static Error? OfParent(Comment? parent, PostId postId) =>
        parent is null ? NotFound
        : parent.PostId != postId ? ParentMismatch
        : null;
}
