using System.ComponentModel.DataAnnotations;
using Board.Application.Common;
using Board.Domain.Posts;

namespace Board.Api.Posts;

/// <summary>The body of a new post.</summary>
/// <param name="Title">The title, not blank.</param>
/// <param name="Content">The text, not blank.</param>
public sealed record CreatePostRequest(
    [property: StringLength(PostTitle.MaxLength, MinimumLength = 1)] string? Title,
    [property: StringLength(PostContent.MaxLength, MinimumLength = 1)] string? Content);

/// <summary>The body of an edit. What is absent stays.</summary>
public sealed record EditPostRequest
{
    /// <summary>The title, not blank.</summary>
    [StringLength(PostTitle.MaxLength, MinimumLength = 1)]
    public Optional<string> Title { get; init; }

    /// <summary>The text, not blank.</summary>
    [StringLength(PostContent.MaxLength, MinimumLength = 1)]
    public Optional<string> Content { get; init; }
}
