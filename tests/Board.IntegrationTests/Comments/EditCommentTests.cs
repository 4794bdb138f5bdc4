using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class EditCommentOnSqlite(SqliteApp app) : EditCommentTests<SqliteApp>(app);

public sealed class EditCommentOnMariaDb(MariaDbApp app) : EditCommentTests<MariaDbApp>(app);

public abstract class EditCommentTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task An_edit_increments_the_version()
    {
        var (author, comment) = await WriteAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        var edited = await author.PatchAsync(comment.Header("Location")!, new { content = "c2" });

        edited.ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe("c2");
        edited.Value("version").ShouldBe("2");
        edited.Value("createdAt").ShouldBe(comment.Value("createdAt"));
        edited.Time("updatedAt").ShouldBe(app.Now);
        var read = await app.Anonymous().GetAsync(comment.Header("Location")!, ("If-None-Match", comment.Header("ETag")!));
        read.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(edited.Text);
        read.Header("ETag").ShouldBe(edited.Header("ETag"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"content":null}""")]
    [InlineData("""{"content":"  "}""")]
    public async Task A_missing_or_blank_field_is_rejected_by_name_and_nothing_changes(string body)
    {
        var (author, comment) = await WriteAsync();

        (await author.PatchAsync(comment.Header("Location")!, body)).ShouldRefuseFields("content");

        await ShouldBeUnchangedAsync(comment);
    }

    [Theory]
    [InlineData("""{"content":"c2","parentId":null}""")]
    [InlineData("""{"content":1}""")]
    public async Task Other_fields_cannot_be_edited(string body)
    {
        var (author, comment) = await WriteAsync();

        (await author.PatchAsync(comment.Header("Location")!, body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

        await ShouldBeUnchangedAsync(comment);
    }

    [Fact]
    public async Task A_stale_edit_is_rejected()
    {
        var (author, comment) = await WriteAsync();
        var path = comment.Header("Location")!;
        var edited = await author.PatchAsync(path, new { content = "c2" }, ("If-Match", comment.Header("ETag")!));

        (await author.PatchAsync(path, new { content = "c3" }, ("If-Match", comment.Header("ETag")!)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition.failed");
        (await author.PatchAsync(path, new { content = "c3" }, ("If-Match", "nonsense")))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

        (await author.PatchAsync(path, new { content = "c3" }, ("If-Match", edited.Header("ETag")!))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reply_does_not_make_an_edit_stale()
    {
        var author = await app.KnownUserAsync("author");
        var post = await author.WritePostAsync();
        var comment = await author.CommentAsync(post);
        await author.CommentAsync(post, comment);

        (await author.PatchAsync(comment.Header("Location")!, new { content = "c2" }, ("If-Match", comment.Header("ETag")!)))
            .ShouldBe(HttpStatusCode.OK).Value("replyCount").ShouldBe("1");
    }

    [Fact]
    public async Task Another_member_may_not_edit_a_comment()
    {
        var (_, comment) = await WriteAsync();
        var stranger = await app.SignUpAsync();

        var refused = await stranger.PatchAsync(comment.Header("Location")!, new { content = "c2" });

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
        refused.Header("WWW-Authenticate").ShouldBe("Bearer realm=\"access_token\", error=\"insufficient_scope\"");
        await ShouldBeUnchangedAsync(comment);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_moderator_may_edit_every_comment_until_the_role_is_removed(int role)
    {
        var (_, comment) = await WriteAsync();
        var moderator = await app.SignUpAsync();

        await app.SetRoleAsync(moderator, role);
        var edited = await moderator.PatchAsync(comment.Header("Location")!, new { content = "c2" });
        await app.SetRoleAsync(moderator, 0);
        var refused = await moderator.PatchAsync(comment.Header("Location")!, new { content = "c3" });

        edited.ShouldBe(HttpStatusCode.OK).Value("author.id").ShouldBe(comment.Value("author.id"));
        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task A_placeholder_cannot_be_edited()
    {
        var author = await app.KnownUserAsync("author");
        var post = await author.WritePostAsync();
        var comment = await author.CommentAsync(post);
        await author.CommentAsync(post, comment);
        await author.DeleteCommentAsync(comment);

        (await author.PatchAsync(comment.Header("Location")!, new { content = "c2" })).ShouldBeProblem(
            HttpStatusCode.NotFound, "comment.not_found");
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "comment.not_found")]
    [InlineData("1", "resource.not_found")]
    public async Task Editing_an_unknown_comment_gets_404(string id, string code)
    {
        var author = await app.KnownUserAsync("author");

        (await author.PatchAsync($"/comments/{id}", new { content = "c2" })).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task Concurrent_edits_all_succeed_and_none_is_lost()
    {
        var (author, comment) = await WriteAsync();

        var edits = await Task.WhenAll(Enumerable.Range(0, 16).Select(index =>
            author.PatchAsync(comment.Header("Location")!, new { content = $"content {index}" })));

        edits.ShouldAllBe(edit => edit.Status == HttpStatusCode.OK);
        (await app.Anonymous().GetAsync(comment.Header("Location")!)).Value("version").ShouldBe("17");
    }

    private async Task<(TestUser Author, ApiResponse Comment)> WriteAsync()
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.CommentAsync(await author.WritePostAsync()));
    }

    private async Task ShouldBeUnchangedAsync(ApiResponse comment) =>
        (await app.Anonymous().GetAsync(comment.Header("Location")!)).Text.ShouldBe(comment.Text);
}
