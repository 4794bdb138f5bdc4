namespace Board.Application.Comments;

/// <summary>A comment, or the placeholder of a deleted one that has replies.</summary>
/// <param name="Id">The comment's id.</param>
/// <param name="PostId">The post it is on.</param>
/// <param name="ParentId">The comment it replies to; <see langword="null"/> if it is on the post itself.</param>
/// <param name="Depth">The number of its ancestors, 0 to 10.</param>
/// <param name="Content">The text, exactly as it was written; <see langword="null"/> once it is deleted.</param>
/// <param name="Author">The author; <see langword="null"/> once the comment or the account is deleted.</param>
/// <param name="ReplyCount">The number of direct replies, placeholders included.</param>
/// <param name="Deleted">Whether it is the placeholder of a deleted comment.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="UpdatedAt">When it was last edited, or deleted.</param>
/// <param name="Version">The version, from 1; each edit increments it.</param>
public sealed record CommentResponse(
    Guid Id,
    Guid PostId,
    Guid? ParentId,
    int Depth,
    string? Content,
    CommentAuthor? Author,
    int ReplyCount,
    bool Deleted,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    long Version);

/// <summary>The author of a comment.</summary>
/// <param name="Id">The user's id.</param>
/// <param name="Nickname">The name that others see.</param>
public sealed record CommentAuthor(Guid Id, string Nickname);
