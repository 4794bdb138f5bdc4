using Board.Api.OpenApi;
using Board.Application.Comments;
using Board.Application.Paging;

namespace Board.Api.Comments;

internal sealed class CommentExamples : IExamples
{
    private const string Text = "환영합니다! 궁금한 점이 있으면 언제든 물어보세요.";
    private const string EditedText = "환영합니다, 하늘님! 궁금한 점이 있으면 언제든 물어보세요.";

    private static readonly Guid CommentId = new("0193a5c3-10c4-7d2b-86e0-3b9f7a5c1e48");

    public IEnumerable<Example> Bodies =>
    [
        new("comment", new CreateCommentRequest(Text)),
        new("reply", new CreateCommentRequest("Thank you!", CommentId)),
        new("text", new EditCommentRequest(EditedText)),
        new("written", Comment, OperationId: "createComment"),
        new("comment", Comment with { ReplyCount = 1 }, OperationId: "getComment"),
        new("placeholder", Placeholder, OperationId: "getComment"),
        new("edited", Comment with { Content = EditedText, ReplyCount = 1, UpdatedAt = Sample.EditedAt, Version = 2 }, OperationId: "editComment"),
        new("page", new CursorPage<CommentResponse>([Comment with { ReplyCount = 1 }, Placeholder], Sample.Cursor)),
    ];

    private static CommentResponse Comment { get; } = new(
        CommentId,
        PostId: Sample.Id,
        ParentId: null,
        Depth: 0,
        Text,
        new CommentAuthor(Sample.UserId, Sample.Nickname),
        ReplyCount: 0,
        Deleted: false,
        Sample.WrittenAt,
        Sample.WrittenAt,
        Version: 1);

    private static CommentResponse Placeholder { get; } = Comment with
    {
        Id = new Guid("0193a5c3-2f91-7a06-9c1d-e84b50d7f3a2"),
        Content = null,
        Author = null,
        ReplyCount = 2,
        Deleted = true,
        Version = 2,
    };
}
