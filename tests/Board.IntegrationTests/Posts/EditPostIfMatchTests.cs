using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts;

public sealed class EditPostIfMatchOnSqlite(SqliteApp app) : EditPostIfMatchTests<SqliteApp>(app);

public sealed class EditPostIfMatchOnMariaDb(MariaDbApp app) : EditPostIfMatchTests<MariaDbApp>(app);

/// <summary>Conditional edits with <c>If-Match</c>.</summary>
public abstract class EditPostIfMatchTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("ETAG")]
    [InlineData("\"7-0123456789ab\", ETAG")]
    [InlineData("*")]
    public async Task An_edit_with_the_current_ETag_succeeds(string ifMatch)
    {
        var (author, post) = await app.WritePostAsync();

        var edited = await author.PatchAsync(post.Header("Location")!, new { title = "t2" }, IfMatch(ifMatch, post));

        edited.ShouldBe(HttpStatusCode.OK).Value("title").ShouldBe("t2");
    }

    [Theory]
    [InlineData("W/ETAG")]
    [InlineData("\"7-0123456789ab\"")]
    [InlineData("\"other\"")]
    [InlineData("\"\"")]
    [InlineData("\"a\", \"b\"")]
    public async Task An_edit_with_another_ETag_gets_412(string ifMatch)
    {
        var (author, post) = await app.WritePostAsync();

        var refused = await author.PatchAsync(post.Header("Location")!, new { title = "t2" }, IfMatch(ifMatch, post));

        refused.ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition.failed").ShouldBeSecure();
        await app.ShouldBeUnchangedAsync(post);
    }

    [Fact]
    public async Task An_edit_with_a_stale_ETag_gets_412_even_if_it_is_empty()
    {
        var (author, post) = await app.WritePostAsync();
        var path = post.Header("Location")!;
        var edited = await author.PatchAsync(path, new { title = "t2" });

        foreach (var body in new[] { """{"title":"t3"}""", "{}" })
        {
            (await author.PatchAsync(path, body, ("If-Match", post.Header("ETag")!)))
                .ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition.failed");
        }

        (await author.PatchAsync(path, new { title = "t3" }, ("If-Match", edited.Header("ETag")!))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1")]
    [InlineData("\"1\" \"2\"")]
    [InlineData("\"1\", 2")]
    public async Task A_malformed_If_Match_is_rejected(string ifMatch)
    {
        var (author, post) = await app.WritePostAsync();

        (await author.PatchAsync(post.Header("Location")!, new { title = "t2" }, ("If-Match", ifMatch)))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

        await app.ShouldBeUnchangedAsync(post);
    }

    [Fact]
    public async Task One_of_many_concurrent_edits_of_one_version_succeeds()
    {
        var (author, post) = await app.WritePostAsync();

        var edits = await Task.WhenAll(Enumerable.Range(0, 16).Select(index => author.PatchAsync(
            post.Header("Location")!, new { title = $"title {index}" }, ("If-Match", post.Header("ETag")!))));

        edits.Count(edit => edit.Status == HttpStatusCode.OK).ShouldBe(1);
        edits.Count(edit => edit.Status == HttpStatusCode.PreconditionFailed).ShouldBe(15);
        var winner = Array.FindIndex(edits, edit => edit.Status == HttpStatusCode.OK);
        var edited = await app.Anonymous().GetAsync(post.Header("Location")!);
        edited.Value("title").ShouldBe($"title {winner}");
        edited.Version().ShouldBe(2);
    }

    private static (string Name, string Value) IfMatch(string value, ApiResponse post) =>
        ("If-Match", value.Replace("ETAG", post.Header("ETag"), StringComparison.Ordinal));
}
