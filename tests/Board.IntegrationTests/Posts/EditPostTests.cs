using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Users;

namespace Board.IntegrationTests.Posts;

public sealed class EditPostOnSqlite(SqliteApp app) : EditPostTests<SqliteApp>(app);

public sealed class EditPostOnMariaDb(MariaDbApp app) : EditPostTests<MariaDbApp>(app);

public abstract class EditPostTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("""{"title":"t2"}""", "t2", "Some content")]
    [InlineData("""{"content":"c2"}""", "A title", "c2")]
    [InlineData("""{"title":"t2","content":"c2"}""", "t2", "c2")]
    public async Task Given_fields_change_and_absent_fields_stay(string body, string title, string content)
    {
        var (author, post) = await app.WritePostAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        var edited = await author.PatchAsync(post.Header("Location")!, body);

        edited.ShouldBe(HttpStatusCode.OK).Value("title").ShouldBe(title);
        edited.Value("content").ShouldBe(content);
        edited.Version().ShouldBe(2);
        edited.Value("createdAt").ShouldBe(post.Value("createdAt"));
        edited.Time("updatedAt").ShouldBe(app.Now);
        edited.Header("ETag").ShouldNotBe(post.Header("ETag"));

        var read = await app.Anonymous().GetAsync(post.Header("Location")!);
        read.Text.ShouldBe(edited.Text);
        read.Header("ETag").ShouldBe(edited.Header("ETag"));
    }

    [Fact]
    public async Task An_empty_edit_changes_nothing()
    {
        var (author, post) = await app.WritePostAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        var edited = await author.PatchAsync(post.Header("Location")!, "{}");

        edited.ShouldBe(HttpStatusCode.OK).Text.ShouldBe(post.Text);
        edited.Header("ETag").ShouldBe(post.Header("ETag"));
    }

    [Theory]
    [InlineData("""{"title":null}""", "title")]
    [InlineData("""{"title":null,"content":null}""", "title,content")]
    [InlineData("""{"title":"  ","content":"c2"}""", "title")]
    [InlineData("""{"title":"t2","content":""}""", "content")]
    public async Task An_invalid_field_is_named_and_nothing_changes(string body, string fields)
    {
        var (author, post) = await app.WritePostAsync();

        (await author.PatchAsync(post.Header("Location")!, body)).ShouldRefuseFields(fields.Split(','));

        await app.ShouldBeUnchangedAsync(post);
    }

    [Fact]
    public async Task Another_member_may_not_edit_a_post()
    {
        var (_, post) = await app.WritePostAsync();
        var stranger = await app.SignUpAsync();

        var refused = await stranger.PatchAsync(post.Header("Location")!, new { title = "t2" });

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
        refused.Header("WWW-Authenticate").ShouldBe("Bearer realm=\"access_token\", error=\"insufficient_scope\"");
        await app.ShouldBeUnchangedAsync(post);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_moderator_may_edit_every_post_until_the_role_is_removed(int role)
    {
        var (_, post) = await app.WritePostAsync();
        var moderator = await app.SignUpAsync();

        await app.SetRoleAsync(moderator, role);
        var edited = await moderator.PatchAsync(post.Header("Location")!, new { title = "t2" });
        await app.SetRoleAsync(moderator, 0);
        var refused = await moderator.PatchAsync(post.Header("Location")!, new { title = "t3" });

        edited.ShouldBe(HttpStatusCode.OK).Value("author.id").ShouldBe(post.Value("author.id"));
        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
    }

    [Fact]
    public async Task A_user_whom_an_admin_makes_a_moderator_can_edit_every_post_from_the_next_request_on()
    {
        var (_, post) = await app.WritePostAsync();
        var (admin, user) = (await app.SignUpAdminAsync(), await app.SignUpAsync());

        (await admin.PatchAsync($"/users/{user.Id}", new { role = "moderator" })).ShouldBe(HttpStatusCode.OK);

        (await user.PatchAsync(post.Header("Location")!, new { title = "moderated" })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "post.not_found")]
    [InlineData("1", "resource.not_found")]
    public async Task Editing_an_unknown_post_gets_404(string id, string code)
    {
        var author = await app.SignUpAsync();

        (await author.PatchAsync($"/posts/{id}", new { title = "t2" })).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Concurrent_edits_all_succeed_and_none_is_lost(int instances)
    {
        var (author, post) = await app.WritePostAsync();
        var addresses = Enumerable.Range(0, instances).Select(index => index == 0 ? app.Address : app.StartInstance()).ToList();

        var edits = await Task.WhenAll(Enumerable.Range(0, 32).Select(index => new ApiClient(addresses[index % instances]).PatchAsync(
            post.Header("Location")!,
            index % 4 < 2 ? new { title = $"title {index}" } : new { content = $"content {index}" },
            AuthCalls.Bearer(author.AccessToken))));

        edits.ShouldAllBe(edit => edit.Status == HttpStatusCode.OK);
        var edited = await app.Anonymous().GetAsync(post.Header("Location")!);
        edited.Version().ShouldBe(33);
        edited.Value("title")!.ShouldStartWith("title ");
        edited.Value("content")!.ShouldStartWith("content ");
    }
}
