using Board.Api.Http;
using Board.Application.Posts;

namespace Board.Api.Posts;

/// <summary>The <c>ETag</c> of a post. A comment by somebody else renews it, and does not refuse an edit.</summary>
internal static class PostETag
{
    /// <summary>Raise it when the JSON of a post changes in any way: a new member, another format.</summary>
    private const int Representation = 1;

    public static string Of(PostResponse post) => Of(new PostVersion(post.Version, post.CommentCount, post.Author));

    public static string Of(PostVersion post) =>
        VersionTag.Of(post.Version, Representation, $"{post.CommentCount} {post.Author?.Id} {post.Author?.Nickname}");
}
