using Board.Api.Http;
using Board.Application.Posts;

namespace Board.Api.Posts;

/// <summary>The <c>ETag</c> of a post. A comment changes it, but does not make an edit fail.</summary>
internal static class PostETag
{
    /// <summary>The version of the JSON format. Raise it with every change, such as a new member.</summary>
    private const int Representation = 1;

    public static string Of(PostResponse post) => Of(new PostVersion(post.Version, post.CommentCount, post.Author));

    public static string Of(PostVersion post) =>
        VersionTag.Of(post.Version, Representation, $"{post.CommentCount} {post.Author?.Id} {post.Author?.Nickname}");
}
