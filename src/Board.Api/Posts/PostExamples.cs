using Board.Api.OpenApi;
using Board.Application.Common;
using Board.Application.Posts;

namespace Board.Api.Posts;

internal sealed class PostExamples : IExamples
{
    private const string Title = "첫 글입니다";
    private const string Content = "안녕하세요! 오늘 가입한 하늘입니다. 잘 부탁드립니다. 🌱";
    private const string EditedTitle = "첫 글입니다 (수정)";

    private static readonly PostAuthor Author = new(Sample.UserId, Sample.Nickname);

    public IEnumerable<Example> Bodies =>
    [
        new("post", new CreatePostRequest(Title, Content)),
        new("title", new EditPostRequest { Title = new Optional<string>(EditedTitle) }),
        new("text", new EditPostRequest { Content = new Optional<string>($"{Content}\n\n(질문은 댓글로 남겨 주세요.)") }),
        new("written", Post(Title, 0, Sample.WrittenAt, 1), OperationId: "createPost"),
        new("post", Post(Title, 3, Sample.WrittenAt, 1), OperationId: "getPost"),
        new("edited", Post(EditedTitle, 3, Sample.EditedAt, 2), OperationId: "editPost"),
        new("page", new PostPage([Summary, WithoutAuthor], Sample.Cursor)),
        new("lastPage", new PostPage([Summary], NextCursor: null)),
        new("numberedPage", new PostPage([Summary, WithoutAuthor], Sample.Cursor, Page: 3, PageCount: 127, TotalCount: 2_533)),
    ];

    private static PostSummary Summary { get; } = new(Sample.Id, Title, Content, Author, 3, Sample.WrittenAt, Sample.WrittenAt, 1);

    private static PostSummary WithoutAuthor { get; } = Summary with
    {
        Id = new Guid("0193a5c0-1b7d-7f20-8e34-90c2d5a7be16"),
        Title = "Moving on",
        Excerpt = "This account is about to be deleted. It was good to be here!",
        Author = null,
        CreatedAt = Sample.SignedUpAt,
        UpdatedAt = Sample.SignedUpAt,
    };

    private static PostResponse Post(string title, int comments, DateTimeOffset updatedAt, long version) =>
        new(Sample.Id, title, Content, Author, comments, Sample.WrittenAt, updatedAt, version);
}
