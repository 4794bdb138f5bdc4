using System.Net;
using Board.Application.Comments;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

public sealed class CreateCommentOnSqlite(SqliteApp app) : CreateCommentTests<SqliteApp>(app);

public sealed class CreateCommentOnMariaDb(MariaDbApp app) : CreateCommentTests<MariaDbApp>(app);

public abstract class CreateCommentTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    [Fact]
    public async Task A_created_comment_is_returned_as_it_is_read_later()
    {
        var (author, post) = await WriteAsync();

        var created = await author.TryCommentAsync(post, content: " 안녕\n🍣 ");

        created.ShouldBe(HttpStatusCode.Created).Value("content").ShouldBe(" 안녕\n🍣 ");
        created.ShouldHaveTheMembersOf<CommentResponse>();
        created.Value("postId").ShouldBe(post.Value("id"));
        created.Value("parentId").ShouldBeNull();
        created.Json.GetProperty("depth").GetInt32().ShouldBe(0);
        created.Json.GetProperty("replyCount").GetInt32().ShouldBe(0);
        created.Json.GetProperty("deleted").GetBoolean().ShouldBeFalse();
        created.Json.GetProperty("version").GetInt64().ShouldBe(1);
        created.Value("author.id").ShouldBe(author.Id);
        created.Value("author.nickname").ShouldBe(author.Nickname);
        created.Time("createdAt").ShouldBe(app.Now);
        created.Header("Location").ShouldBe($"/comments/{created.Value("id")}");

        var read = await app.Anonymous().GetAsync(created.Header("Location")!);
        read.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(created.Text);
        read.Header("ETag").ShouldBe(created.Header("ETag"));
    }

    [Fact]
    public async Task A_comment_changes_the_ETag_of_its_post_but_not_its_version_or_update_time()
    {
        var (author, post) = await WriteAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        await author.CommentAsync(post);

        var commented = await app.Anonymous().GetAsync(post.Header("Location")!, ("If-None-Match", post.Header("ETag")!));
        commented.ShouldBe(HttpStatusCode.OK).Json.GetProperty("commentCount").GetInt32().ShouldBe(1);
        commented.Value("version").ShouldBe(post.Value("version"));
        commented.Value("updatedAt").ShouldBe(post.Value("updatedAt"));
        (await author.PatchAsync(post.Header("Location")!, new { title = "t2" }, ("If-Match", post.Header("ETag")!))).ShouldBe(
            HttpStatusCode.OK);
    }

    [Fact]
    public async Task Replies_go_ten_deep()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);
        for (var depth = 1; depth <= 10; depth++)
        {
            var reply = await author.CommentAsync(post, comment);
            reply.Json.GetProperty("depth").GetInt32().ShouldBe(depth);
            reply.Value("parentId").ShouldBe(comment.Value("id"));
            comment = reply;
        }

        (await author.TryCommentAsync(post, comment)).ShouldBeProblem(HttpStatusCode.BadRequest, "comment.too_deep");

        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(11);
    }

    [Fact]
    public async Task A_reply_changes_the_ETag_of_its_parent_but_not_its_version()
    {
        var (author, post) = await WriteAsync();
        var comment = await author.CommentAsync(post);

        await author.CommentAsync(post, comment);

        var replied = await app.Anonymous().GetAsync(comment.Header("Location")!, ("If-None-Match", comment.Header("ETag")!));
        replied.ShouldBe(HttpStatusCode.OK).Json.GetProperty("replyCount").GetInt32().ShouldBe(1);
        replied.Value("version").ShouldBe("1");
        replied.Value("updatedAt").ShouldBe(comment.Value("updatedAt"));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"content":null}""")]
    [InlineData("""{"content":" \t\u200b"}""")]
    [InlineData("""{"content":null,"parentId":null}""")]
    public async Task A_missing_or_blank_field_is_rejected_by_name(string body)
    {
        var (author, post) = await WriteAsync();

        (await author.PostAsync($"{post.Header("Location")}/comments", body)).ShouldRefuseFields("content");
    }

    [Theory]
    [InlineData("""{"content":"c","parentId":"me"}""")]
    [InlineData("""{"content":"c","parentId":1}""")]
    [InlineData("""{"content":"c","parentId":""}""")]
    [InlineData("""{"content":1}""")]
    [InlineData("""{"content":"c","parent":null}""")]
    [InlineData("""[]""")]
    public async Task A_value_of_the_wrong_type_is_malformed(string body)
    {
        var (author, post) = await WriteAsync();

        (await author.PostAsync($"{post.Header("Location")}/comments", body)).ShouldBeProblem(
            HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task Lengths_count_code_points()
    {
        var (author, post) = await WriteAsync();
        var longest = string.Concat(Enumerable.Repeat("🍣", 5_000));

        (await author.CommentAsync(post, content: longest)).Value("content").ShouldBe(longest);
        (await author.TryCommentAsync(post, content: longest + "x")).ShouldRefuseFields("content");
    }

    [Theory]
    [InlineData($"/posts/{SomeId}/comments", "post.not_found")]
    [InlineData("/posts/1/comments", "resource.not_found")]
    public async Task A_comment_on_an_unknown_post_gets_404(string path, string code)
    {
        var author = await app.KnownUserAsync("author");

        (await author.PostAsync(path, new { content = "c" })).ShouldBeProblem(HttpStatusCode.NotFound, code);
        (await author.PostAsync(path, new { content = "c", parentId = SomeId })).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task A_reply_to_an_unknown_foreign_or_deleted_parent_is_rejected()
    {
        var (author, post) = await WriteAsync();
        var elsewhere = await author.CommentAsync(await author.WritePostAsync());
        var placeholder = await author.CommentAsync(post);
        await author.CommentAsync(post, placeholder);
        await author.DeleteCommentAsync(placeholder);

        (await author.PostAsync($"{post.Header("Location")}/comments", new { content = "c", parentId = SomeId }))
            .ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.TryCommentAsync(post, placeholder)).ShouldBeProblem(HttpStatusCode.NotFound, "comment.not_found");
        (await author.TryCommentAsync(post, elsewhere)).ShouldBeProblem(HttpStatusCode.BadRequest, "comment.parent_mismatch");

        (await app.ShouldCountRightAsync(post)).Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_anonymous_comment_gets_401()
    {
        var (_, post) = await WriteAsync();

        (await app.Anonymous().TryCommentAsync(post)).ShouldBeUnauthorized("access_token.missing");
    }

    [Fact]
    public async Task A_comment_in_an_ended_session_gets_401()
    {
        var (author, post) = await WriteAsync();
        var device = await author.SignInAgainAsync();
        (await device.PostAsync("/auth/sign-out")).ShouldBe(HttpStatusCode.NoContent);

        (await device.TryCommentAsync(post)).ShouldBeUnauthorized("session.ended", "access_token");
    }

    private async Task<(TestUser Author, ApiResponse Post)> WriteAsync()
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.WritePostAsync());
    }
}
