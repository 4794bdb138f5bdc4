using System.ComponentModel.DataAnnotations;
using Board.Domain.Comments;

namespace Board.Api.Comments;

/// <summary>The body of a new comment.</summary>
/// <param name="Content">The text, not blank.</param>
/// <param name="ParentId">The comment it replies to, on the same post; left out for a comment on the post itself.</param>
public sealed record CreateCommentRequest(
    [property: StringLength(CommentContent.MaxLength, MinimumLength = 1)] string? Content,
    Guid? ParentId = null);

/// <summary>The body of an edit.</summary>
/// <param name="Content">The text, not blank.</param>
public sealed record EditCommentRequest([property: StringLength(CommentContent.MaxLength, MinimumLength = 1)] string? Content);
