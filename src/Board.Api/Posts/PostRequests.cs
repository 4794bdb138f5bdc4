using Board.Application.Common;

namespace Board.Api.Posts;

/// <summary>The body of a new post.</summary>
/// <param name="Title">1 to 200 characters, not blank.</param>
/// <param name="Content">1 to 50,000 characters, not blank.</param>
public sealed record CreatePostRequest(string? Title, string? Content);

/// <summary>The body of an edit. What is absent stays.</summary>
public sealed record EditPostRequest
{
    /// <summary>1 to 200 characters, not blank.</summary>
    public Optional<string> Title { get; init; }

    /// <summary>1 to 50,000 characters, not blank.</summary>
    public Optional<string> Content { get; init; }
}
