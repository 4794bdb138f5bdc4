using Board.Api.Http;
using Board.Application.Comments;

namespace Board.Api.Comments;

/// <summary>The <c>ETag</c> of a comment. A reply changes it, but does not make an edit fail.</summary>
internal static class CommentETag
{
    public static string Of(CommentResponse comment) =>
        VersionTag.Of<CommentResponse>(comment.Version, $"{comment.ReplyCount} {comment.Author?.Id} {comment.Author?.Nickname}");
}
