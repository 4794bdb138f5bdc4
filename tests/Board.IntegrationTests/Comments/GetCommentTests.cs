using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class GetCommentOnSqlite(SqliteApp app) : GetCommentTests<SqliteApp>(app);

public sealed class GetCommentOnMariaDb(MariaDbApp app) : GetCommentTests<MariaDbApp>(app);

public abstract class GetCommentTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_comment_is_public()
    {
        var author = await app.KnownUserAsync("author");
        var comment = await author.CommentAsync(await author.WritePostAsync());

        var read = await app.Anonymous().GetAsync(comment.Header("Location")!);

        read.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(comment.Text);
        read.Header("Cache-Control").ShouldBe("no-cache");
        read.Header("ETag").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("ETAG")]
    [InlineData("W/ETAG")]
    [InlineData("*")]
    public async Task A_current_ETag_gets_304(string ifNoneMatch)
    {
        var author = await app.KnownUserAsync("author");
        var comment = await author.CommentAsync(await author.WritePostAsync());

        var same = await app.Anonymous().GetAsync(
            comment.Header("Location")!, ("If-None-Match", ifNoneMatch.Replace("ETAG", comment.Header("ETag"), StringComparison.Ordinal)));

        same.ShouldBe(HttpStatusCode.NotModified).Text.ShouldBeEmpty();
        same.Header("ETag").ShouldBe(comment.Header("ETag"));
    }

    [Fact]
    public async Task HEAD_has_the_headers_of_GET()
    {
        var author = await app.KnownUserAsync("author");
        var comment = await author.CommentAsync(await author.WritePostAsync());

        var head = await app.Anonymous().SendAsync(HttpMethod.Head, comment.Header("Location")!, body: null);

        head.ShouldBe(HttpStatusCode.OK).Header("ETag").ShouldBe(comment.Header("ETag"));
        head.Text.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "comment.not_found")]
    [InlineData("1", "resource.not_found")]
    public async Task An_unknown_comment_gets_404(string id, string code) =>
        (await app.Anonymous().GetAsync($"/comments/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
}
