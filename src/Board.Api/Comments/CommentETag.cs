using Board.Api.Http;
using Board.Application.Comments;

namespace Board.Api.Comments;

/// <summary>The <c>ETag</c> of a comment. A reply changes it, but does not make an edit fail.</summary>
internal static class CommentETag
{
    /// <summary>The version of the JSON format. Raise it with every change, such as a new member.</summary>
    private const int Representation = 1;

    public static string Of(CommentResponse comment) =>
        VersionTag.Of(comment.Version, Representation, $"{comment.ReplyCount} {comment.Author?.Id} {comment.Author?.Nickname}");
}
