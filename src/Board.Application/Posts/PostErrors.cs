using Board.Application.Results;

namespace Board.Application.Posts;

/// <summary>The refusals of this module.</summary>
internal static class PostErrors
{
    public static readonly Error NotFound = new NotFoundError("post.not_found");
}
