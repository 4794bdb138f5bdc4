using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class CommentTextOnSqlite(SqliteApp app) : CommentTextTests<SqliteApp>(app);

public sealed class CommentTextOnMariaDb(MariaDbApp app) : CommentTextTests<MariaDbApp>(app);

/// <summary>Text is returned exactly as it was sent.</summary>
public abstract class CommentTextTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("\u0000x")]
    [InlineData("x\u0000y")]
    [InlineData("x\r\ny\rz\n")]
    [InlineData("\ufeffx")]
    [InlineData("e\u0301 \u1100\u1161")]
    [InlineData("👩‍👩‍👧‍👦 🇰🇷")]
    [InlineData("'; DROP TABLE comments; -- \\ % _")]
    public async Task Unusual_text_survives_unchanged(string text)
    {
        var author = await app.KnownUserAsync("author");
        var post = await author.WritePostAsync();
        var path = (await author.CommentAsync(post, content: text)).Header("Location")!;

        (await app.Anonymous().GetAsync(path)).ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe(text);
        (await app.ListCommentsAsync(post))[0].GetProperty("content").GetString().ShouldBe(text);
        (await author.PatchAsync(path, new { content = text + text })).ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe(text + text);
    }

    [Fact]
    public async Task The_longest_text_is_accepted_even_if_every_character_is_escaped()
    {
        var author = await app.KnownUserAsync("author");
        var post = await author.WritePostAsync();
        var comment = $$"""{"content":"{{string.Concat(Enumerable.Repeat(@"\ud83d\ude00", 5_000))}}"}""";

        (await author.PostAsync($"{post.Header("Location")}/comments", comment)).ShouldBe(HttpStatusCode.Created);
    }
}
