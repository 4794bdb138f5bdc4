using Board.Api.Http;
using Board.Application.Comments;

namespace Board.Api.Comments;

/// <summary>The <c>ETag</c> of a comment. A reply by somebody else renews it, and does not refuse an edit.</summary>
internal static class CommentETag
{
    /// <summary>Raise it when the JSON of a comment changes in any way: a new member, another format.</summary>
    private const int Representation = 1;

    public static string Of(CommentResponse comment) =>
        VersionTag.Of(comment.Version, Representation, $"{comment.ReplyCount} {comment.Author?.Id} {comment.Author?.Nickname}");
}
