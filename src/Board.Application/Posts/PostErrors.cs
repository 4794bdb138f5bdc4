using Board.Application.Results;

namespace Board.Application.Posts;

/// <summary>The errors of this module. Their texts are in <c>PostTexts.resx</c> and <c>PostTexts.ko.resx</c>.</summary>
public static class PostErrors
{
    public static readonly NotFoundError NotFound = new("post.not_found");
}
