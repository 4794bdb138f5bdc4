using Board.Domain.Comments;
using Board.Domain.Users;

namespace Board.UnitTests.Common;

internal static partial class Some
{
    public static CommentId CommentId() => new(Guid.CreateVersion7());

    public static Comment Comment(UserId? author = null, long version = 1, int depth = 0) => new()
    {
        Id = CommentId(),
        PostId = PostId(),
        ParentId = depth == 0 ? null : CommentId(),
        Depth = depth,
        AuthorId = author ?? UserId(),
        Content = CommentContent.From("A comment"),
        CreatedAt = Time,
        UpdatedAt = Time,
        Version = version,
    };

    /// <summary>A deleted comment that has replies.</summary>
    public static Comment Placeholder() => new()
    {
        Id = CommentId(),
        PostId = PostId(),
        ParentId = null,
        Depth = 0,
        AuthorId = null,
        Content = null,
        CreatedAt = Time,
        UpdatedAt = Time,
        Version = 2,
    };
}
