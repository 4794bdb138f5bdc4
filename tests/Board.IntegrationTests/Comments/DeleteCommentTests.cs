using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Outbox;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class DeleteCommentOnSqlite(SqliteApp app) : DeleteCommentTests<SqliteApp>(app);

public sealed class DeleteCommentOnMariaDb(MariaDbApp app) : DeleteCommentTests<MariaDbApp>(app);

public abstract class DeleteCommentTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_deleted_comment_without_replies_is_not_found()
    {
        var (author, post) = await WriteAsync();
        var parent = await author.CommentAsync(post);
        var path = (await author.CommentAsync(post, parent)).Header("Location")!;

        (await author.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent).Text.ShouldBeEmpty();

        (await app.Anonymous().GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.PatchAsync(path, new { content = "c2" })).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.DeleteAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_comment_with_replies_leaves_a_placeholder()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        await author.CommentAsync(post, comment);
        app.Time.Advance(TimeSpan.FromSeconds(1));

        await author.DeleteCommentAsync(comment);

        var placeholder = await app.Anonymous().GetAsync(comment.Header("Location")!, ("If-None-Match", comment.Header("ETag")!));
        placeholder.ShouldBe(HttpStatusCode.OK).Json.GetProperty("deleted").GetBoolean().ShouldBeTrue();
        placeholder.Value("content").ShouldBeNull();
        placeholder.Value("author").ShouldBeNull();
        placeholder.Value("replyCount").ShouldBe("1");
        placeholder.Value("version").ShouldBe("2");
        placeholder.Value("createdAt").ShouldBe(comment.Value("createdAt"));
        placeholder.Time("updatedAt").ShouldBe(app.Now);
        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_placeholder_cannot_be_deleted_and_stays_after_its_last_reply_is_deleted()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var reply = await author.CommentAsync(post, comment);
        await author.DeleteCommentAsync(comment);

        (await author.DeleteAsync(comment.Header("Location")!)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        await author.DeleteCommentAsync(reply);
        (await author.DeleteAsync(comment.Header("Location")!)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");

        var left = (await app.ShouldCountRightAsync(post)).ShouldHaveSingleItem();
        left.GetProperty("id").GetString().ShouldBe(comment.Value("id"));
        left.GetProperty("replyCount").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task A_deletion_with_a_stale_ETag_gets_412()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var path = comment.Header("Location")!;
        var edited = await author.PatchAsync(path, new { content = "c2" });

        (await author.DeleteAsync(path, body: null, ("If-Match", comment.Header("ETag")!)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition.failed");
        (await author.DeleteAsync(path, body: null, ("If-Match", "nonsense"))).ShouldBeProblem(
            HttpStatusCode.BadRequest, "request.malformed");

        (await author.DeleteAsync(path, body: null, ("If-Match", edited.Header("ETag")!))).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_member_may_not_delete_a_comment_and_a_moderator_may()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var stranger = await app.SignUpAsync();

        (await stranger.DeleteAsync(comment.Header("Location")!)).ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");

        await app.SetRoleAsync(stranger, 1);
        await stranger.DeleteCommentAsync(comment);
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "comment.not_found")]
    [InlineData("1", "resource.not_found")]
    public async Task Deleting_an_unknown_comment_gets_404(string id, string code)
    {
        var author = await app.KnownUserAsync("author");

        (await author.DeleteAsync($"/comments/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task Deleting_a_post_deletes_its_comments_only()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        var reply = await author.CommentAsync(post, comment);
        var another = await author.WritePostAsync();
        await author.CommentAsync(another);

        (await author.DeleteAsync(post.Header("Location")!)).ShouldBe(HttpStatusCode.NoContent);

        foreach (var gone in new[] { comment, reply })
        {
            (await app.Anonymous().GetAsync(gone.Header("Location")!)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        }

        (await app.Anonymous().GetAsync($"{post.Header("Location")}/comments")).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await app.ShouldCountRightAsync(another)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_post_with_thousands_of_comments_can_be_deleted()
    {
        var (author, post) = await WriteAsync();
        await app.FillAsync(post, author, 1_234);
        (await app.ListCommentsAsync(post)).Length.ShouldBe(1_234);

        (await author.DeleteAsync(post.Header("Location")!)).ShouldBe(HttpStatusCode.NoContent);

        await app.WaitForOutboxAsync();
        (await app.ExecuteAsync("DELETE FROM comments WHERE post_id = @id", ("id", CommentCalls.IdOf(post)))).ShouldBe(0);
    }

    private async Task<(TestUser Author, ApiResponse Post)> WriteAsync()
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.WritePostAsync());
    }
}
