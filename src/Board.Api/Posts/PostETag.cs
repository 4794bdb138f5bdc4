using Board.Api.Http;
using Board.Application.Posts;

namespace Board.Api.Posts;

/// <summary>The <c>ETag</c> of a post. A comment changes it, but does not make an edit fail.</summary>
internal static class PostETag
{
    public static string Of(PostResponse post) => Of(new PostVersion(post.Version, post.CommentCount, post.Author));

    public static string Of(PostVersion post) =>
        VersionTag.Of<PostResponse>(post.Version, $"{post.CommentCount} {post.Author?.Id} {post.Author?.Nickname}");
}
