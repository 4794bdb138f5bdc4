using Board.Api.OpenApi;
using Board.Application.Comments;

namespace Board.Api.Comments;

/// <summary>The comments in the examples of the OpenAPI document.</summary>
internal static class SampleComment
{
    public const string Text = "환영합니다! 궁금한 점이 있으면 언제든 물어보세요.";

    public static readonly Guid Id = new("0193a5c3-10c4-7d2b-86e0-3b9f7a5c1e48");

    public static readonly CommentResponse Response = new(
        Id,
        PostId: Sample.Id,
        ParentId: null,
        Depth: 0,
        Text,
        new CommentAuthor(Sample.UserId, Sample.Nickname),
        ReplyCount: 1,
        Deleted: false,
        Sample.WrittenAt,
        Sample.WrittenAt,
        Version: 1);

    public static readonly CommentResponse Placeholder = Response with
    {
        Id = new Guid("0193a5c3-2f91-7a06-9c1d-e84b50d7f3a2"),
        Content = null,
        Author = null,
        ReplyCount = 2,
        Deleted = true,
        Version = 2,
    };
}
