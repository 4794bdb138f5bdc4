using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Users;

namespace Board.IntegrationTests.Posts;

public sealed class CreatePostOnSqlite(SqliteApp app) : CreatePostTests<SqliteApp>(app);

public sealed class CreatePostOnMariaDb(MariaDbApp app) : CreatePostTests<MariaDbApp>(app);

public abstract class CreatePostTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_created_post_is_returned_as_it_is_read_later()
    {
        var author = await app.SignUpAsync();

        var created = await author.PostAsync("/posts", new { title = "안녕 🍣", content = " as it\nwas " });

        created.ShouldBe(HttpStatusCode.Created);
        created.Value("title").ShouldBe("안녕 🍣");
        created.Value("content").ShouldBe(" as it\nwas ");
        created.Value("author.id").ShouldBe(author.Id);
        created.Value("author.nickname").ShouldBe(author.Nickname);
        created.Json.GetProperty("version").GetInt64().ShouldBe(1);
        created.Json.GetProperty("commentCount").GetInt32().ShouldBe(0);
        created.Header("Location").ShouldBe($"/posts/{created.Value("id")}");

        var read = await app.Anonymous().GetAsync(created.Header("Location")!);
        read.ShouldBe(HttpStatusCode.OK);
        read.Text.ShouldBe(created.Text);
        read.Header("ETag").ShouldBe(created.Header("ETag"));
    }

    [Theory]
    [InlineData("""{}""", "title,content")]
    [InlineData("""{"title":null,"content":null}""", "title,content")]
    [InlineData("""{"title":"  \t","content":"\u200b"}""", "title,content")]
    [InlineData("""{"title":"t"}""", "content")]
    public async Task A_missing_or_blank_field_is_rejected_by_name(string body, string fields)
    {
        var author = await app.SignUpAsync();

        var refused = await author.PostAsync("/posts", body);

        refused.ShouldRefuseFields(fields.Split(','));
    }

    [Theory]
    [InlineData(200, 50_000, "")]
    [InlineData(201, 50_001, "title,content")]
    public async Task Lengths_count_code_points(int titleLength, int contentLength, string refusedFields)
    {
        var author = await app.SignUpAsync();
        var title = string.Concat(Enumerable.Repeat("🍣", titleLength));
        var content = string.Concat(Enumerable.Repeat("글", contentLength));

        var response = await author.PostAsync("/posts", new { title, content });

        if (refusedFields.Length == 0)
        {
            response.ShouldBe(HttpStatusCode.Created);
            response.Value("title").ShouldBe(title);
        }
        else
        {
            response.ShouldRefuseFields(refusedFields.Split(','));
        }
    }

    [Fact]
    public async Task An_anonymous_post_gets_401()
    {
        var refused = await app.Anonymous().PostAsync("/posts", new { title = "t", content = "c" });

        refused.ShouldBeProblem(HttpStatusCode.Unauthorized, "access_token.missing");
        refused.Header("WWW-Authenticate").ShouldBe("""Bearer realm="access_token" """.TrimEnd());
    }

    [Fact]
    public async Task A_session_that_is_ended_concurrently_creates_no_more_posts()
    {
        var author = await app.SignUpAsync();
        var otherDevice = await author.SignInAgainAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteUntilRefusedAsync(author)));

        (await otherDevice.DeleteAsync($"/auth/sessions/{author.SessionId}")).ShouldBe(HttpStatusCode.NoContent);

        var before = await app.CountAsync("posts", "author_id", author);
        (await writing).ShouldAllBe(refusal => refusal == "session.ended");
        (await app.CountAsync("posts", "author_id", author)).ShouldBe(before);
    }

    private static async Task<string?> WriteUntilRefusedAsync(TestUser author)
    {
        while (true)
        {
            var response = await author.PostAsync("/posts", new { title = "t", content = "c" });
            if (response.Status != HttpStatusCode.Created)
            {
                return response.Value("code");
            }
        }
    }
}
