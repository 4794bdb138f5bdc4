namespace Board.Api.Comments;

/// <summary>The body of a new comment.</summary>
/// <param name="Content">1 to 5,000 characters, not blank.</param>
/// <param name="ParentId">The comment it replies to, on the same post; left out for a comment on the post itself.</param>
public sealed record CreateCommentRequest(string? Content, Guid? ParentId);

/// <summary>The body of an edit.</summary>
/// <param name="Content">1 to 5,000 characters, not blank.</param>
public sealed record EditCommentRequest(string? Content);
