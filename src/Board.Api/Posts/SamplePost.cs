using Board.Api.OpenApi;
using Board.Application.Posts;

namespace Board.Api.Posts;

/// <summary>The post in the examples of the OpenAPI document.</summary>
internal static class SamplePost
{
    public const string Title = "첫 글입니다";
    public const string Content = "안녕하세요! 오늘 가입한 하늘입니다. 잘 부탁드립니다. 🌱";

    public static readonly PostAuthor Author = new(Sample.UserId, Sample.Nickname);

    public static readonly PostResponse Response =
        new(Sample.Id, Title, Content, Author, CommentCount: 3, Sample.WrittenAt, Sample.WrittenAt, Version: 1);
}
