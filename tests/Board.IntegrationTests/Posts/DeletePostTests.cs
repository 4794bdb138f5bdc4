using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts;

public sealed class DeletePostOnSqlite(SqliteApp app) : DeletePostTests<SqliteApp>(app);

public sealed class DeletePostOnMariaDb(MariaDbApp app) : DeletePostTests<MariaDbApp>(app);

public abstract class DeletePostTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_deleted_post_gets_404()
    {
        var (author, post) = await app.WritePostAsync();
        var path = post.Header("Location")!;

        (await author.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent).Text.ShouldBeEmpty();

        (await app.Anonymous().GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await author.PatchAsync(path, new { title = "t2" })).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await author.DeleteAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await app.Anonymous().GetAsync("/posts?limit=100")).Text.ShouldNotContain(post.Value("id")!);
    }

    [Fact]
    public async Task A_deletion_with_a_stale_ETag_gets_412()
    {
        var (author, post) = await app.WritePostAsync();
        var path = post.Header("Location")!;
        var edited = await author.PatchAsync(path, new { title = "t2" });

        (await author.DeleteAsync(path, body: null, ("If-Match", post.Header("ETag")!)))
            .ShouldBeProblem(HttpStatusCode.PreconditionFailed, "precondition.failed");
        (await author.DeleteAsync(path, body: null, ("If-Match", "nonsense"))).ShouldBeProblem(
            HttpStatusCode.BadRequest, "request.malformed");

        (await author.DeleteAsync(path, body: null, ("If-Match", edited.Header("ETag")!))).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Another_member_may_not_delete_a_post_and_a_moderator_may()
    {
        var (_, post) = await app.WritePostAsync();
        var stranger = await app.SignUpAsync();

        var refused = await stranger.DeleteAsync(post.Header("Location")!);
        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
        refused.Header("WWW-Authenticate").ShouldBe("Bearer realm=\"access_token\", error=\"insufficient_scope\"");

        await app.SetRoleAsync(stranger, 1);
        (await stranger.DeleteAsync(post.Header("Location")!)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "post.not_found")]
    [InlineData("1", "resource.not_found")]
    public async Task Deleting_an_unknown_post_gets_404(string id, string code)
    {
        var author = await app.KnownUserAsync("author");

        (await author.DeleteAsync($"/posts/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task One_of_many_concurrent_deletions_succeeds()
    {
        var (author, post) = await app.WritePostAsync();

        var deletions = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => author.DeleteAsync(post.Header("Location")!)));

        deletions.Count(deletion => deletion.Status == HttpStatusCode.NoContent).ShouldBe(1);
        deletions.Count(deletion => deletion.Status == HttpStatusCode.NotFound).ShouldBe(15);
    }

    [Fact]
    public async Task Concurrent_edits_and_a_deletion_leave_nothing_behind()
    {
        var (author, post) = await app.WritePostAsync();
        var path = post.Header("Location")!;

        var responses = await Task.WhenAll(Enumerable.Range(0, 16).Select(index =>
            index == 8 ? author.DeleteAsync(path) : author.PatchAsync(path, new { title = $"title {index}" })));

        responses[8].ShouldBe(HttpStatusCode.NoContent);
        responses.ShouldAllBe(response =>
            response.Status == HttpStatusCode.OK
                || response.Status == HttpStatusCode.NoContent
                || response.Status == HttpStatusCode.NotFound);
        (await app.Anonymous().GetAsync(path)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
    }
}
