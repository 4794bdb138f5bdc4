using Board.Domain.Comments;
using Board.Domain.Users;

namespace Board.UnitTests.Common;

internal static partial class Some
{
    public static CommentId CommentId() => new(Guid.CreateVersion7());

    public static Comment Comment(UserId? author = null, long version = 1, int depth = 0) =>
        Domain.Comments.Comment.Restore(
            CommentId(), PostId(), depth == 0 ? null : CommentId(), depth, author ?? UserId(), CommentContent.From("A comment"), Time, Time, version);

    /// <summary>A deleted comment that has replies.</summary>
    public static Comment Placeholder() =>
        Domain.Comments.Comment.Restore(CommentId(), PostId(), parentId: null, depth: 0, authorId: null, content: null, Time, Time, version: 2);
}
