using System.Net;
using Board.Application.Posts;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts;

public sealed class GetPostOnSqlite(SqliteApp app) : GetPostTests<SqliteApp>(app);

public sealed class GetPostOnMariaDb(MariaDbApp app) : GetPostTests<MariaDbApp>(app);

public abstract class GetPostTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_post_is_public()
    {
        var author = await app.KnownUserAsync("author");
        var path = (await author.WritePostAsync("안녕", "Some content")).Header("Location")!;

        var post = await app.Anonymous().GetAsync(path);

        post.ShouldBe(HttpStatusCode.OK).Header("Content-Type").ShouldBe("application/json; charset=utf-8");
        post.Header("Cache-Control").ShouldBe("no-cache");
        post.Header("ETag")!.ShouldMatch("^\"[^\"]+\"$");
        post.ShouldHaveTheMembersOf<PostResponse>();
        post.Value("title").ShouldBe("안녕");
        post.Text.ShouldContain("안녕");
        post.Value("author.nickname").ShouldBe("author");
        post.Time("createdAt").ShouldBe(app.Now);
        post.Time("updatedAt").ShouldBe(app.Now);
    }

    [Theory]
    [InlineData("ETAG")]
    [InlineData("W/ETAG")]
    [InlineData("\"other\", ETAG")]
    [InlineData("*")]
    public async Task A_current_ETag_gets_304(string ifNoneMatch)
    {
        var created = await (await app.KnownUserAsync("author")).WritePostAsync();

        var same = await app.Anonymous().GetAsync(
            created.Header("Location")!, ("If-None-Match", ifNoneMatch.Replace("ETAG", created.Header("ETag"), StringComparison.Ordinal)));

        same.ShouldBe(HttpStatusCode.NotModified).Text.ShouldBeEmpty();
        same.Header("ETag").ShouldBe(created.Header("ETag"));
        same.Header("Cache-Control").ShouldBe("no-cache");
        same.ShouldBeSecure();
    }

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("*")]
    public async Task An_unknown_post_gets_404_with_any_ETag(string ifNoneMatch) =>
        (await app.Anonymous().GetAsync("/posts/01890a5d-ac96-774b-bcce-b302099a8057", ("If-None-Match", ifNoneMatch)))
            .ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");

    [Theory]
    [InlineData("\"other\"")]
    [InlineData("W/\"other\", \"another\"")]
    [InlineData("no tag")]
    [InlineData("\"")]
    public async Task Another_ETag_gets_the_post(string ifNoneMatch)
    {
        var created = await (await app.KnownUserAsync("author")).WritePostAsync();

        (await app.Anonymous().GetAsync(created.Header("Location")!, ("If-None-Match", ifNoneMatch))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_edit_changes_the_ETag()
    {
        var author = await app.KnownUserAsync("author");
        var created = await author.WritePostAsync();
        var path = created.Header("Location")!;
        (await author.PatchAsync(path, new { title = "Another" })).ShouldBe(HttpStatusCode.OK);

        var edited = await app.Anonymous().GetAsync(path, ("If-None-Match", created.Header("ETag")!));

        edited.ShouldBe(HttpStatusCode.OK).Value("title").ShouldBe("Another");
        edited.Header("ETag").ShouldNotBe(created.Header("ETag"));
    }

    [Fact]
    public async Task A_new_nickname_of_the_author_changes_the_ETag()
    {
        var author = await app.SignUpAsync();
        var created = await author.WritePostAsync();
        (await author.PatchAsync($"/users/{author.Id}", new { nickname = "Zoë the 1st" })).ShouldBe(HttpStatusCode.OK);

        var read = await app.Anonymous().GetAsync(created.Header("Location")!, ("If-None-Match", created.Header("ETag")!));

        read.ShouldBe(HttpStatusCode.OK).Value("author.nickname").ShouldBe("Zoë the 1st");
    }

    [Fact]
    public async Task A_post_of_a_deleted_user_can_be_read()
    {
        var created = await (await app.KnownUserAsync("author")).WritePostAsync();
        await app.ExecuteAsync(
            "UPDATE posts SET author_id = NULL WHERE id = @id", ("id", Guid.Parse(created.Value("id")!).ToByteArray(bigEndian: true)));

        var post = await app.Anonymous().GetAsync(created.Header("Location")!, ("If-None-Match", created.Header("ETag")!));

        post.ShouldBe(HttpStatusCode.OK).Value("author").ShouldBeNull();
        (await app.Anonymous().GetAsync("/posts?limit=1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_id_is_read_in_either_case_and_written_in_lower_case()
    {
        var created = await (await app.KnownUserAsync("author")).WritePostAsync();
        var id = created.Value("id")!;

        (await app.Anonymous().GetAsync($"/posts/{id.ToUpperInvariant()}")).ShouldBe(HttpStatusCode.OK).Value("id").ShouldBe(
            id.ToLowerInvariant());
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "post.not_found")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff", "post.not_found")]
    [InlineData("01890a5dac96774bbcceb302099a8057", "resource.not_found")]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a805", "resource.not_found")]
    [InlineData("1", "resource.not_found")]
    [InlineData("newest", "resource.not_found")]
    public async Task An_unknown_post_gets_404(string id, string code) =>
        (await app.Anonymous().GetAsync($"/posts/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
}
