using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts;

public sealed class ListPostsOnSqlite(SqliteApp app) : ListPostsTests<SqliteApp>(app);

public sealed class ListPostsOnMariaDb(MariaDbApp app) : ListPostsTests<MariaDbApp>(app);

public abstract class ListPostsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Posts_are_listed_newest_first()
    {
        var author = await app.SignUpAsync();
        var written = await WriteAsync(author, 3);

        var page = await app.Anonymous().GetAsync("/posts?limit=3");

        page.ShouldBe(HttpStatusCode.OK).Header("Cache-Control").ShouldBe("no-cache");
        page.Ids().ShouldBe(written.Reverse());
        page.Json.EnumerateObject().Select(property => property.Name).ShouldBe(["items", "nextCursor"], ignoreOrder: true);
        page.Json.GetProperty("items")[0].EnumerateObject().Select(property => property.Name)
            .ShouldBe(["id", "title", "excerpt", "author", "commentCount", "createdAt", "updatedAt", "version"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_page_size_defaults_to_20_and_is_at_most_100()
    {
        var author = await app.SignUpAsync();
        var written = await WriteAsync(author, 101);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}");
        var largest = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=100");
        var rest = await app.Anonymous().GetAsync(largest.NextPath()!);

        page.Ids().ShouldBe(written.Reverse().Take(20));
        largest.Ids().ShouldBe(written.Reverse().Take(100));
        rest.Ids().ShouldBe([written[0]]);
        rest.Value("nextCursor").ShouldBeNull();
        rest.Header("Link").ShouldBeNull();
    }

    [Fact]
    public async Task A_full_last_page_has_no_cursor()
    {
        var author = await app.SignUpAsync();
        await WriteAsync(author, 2);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2");

        page.Ids().Length.ShouldBe(2);
        page.Value("nextCursor").ShouldBeNull();
        page.Header("Link").ShouldBeNull();
    }

    [Fact]
    public async Task The_Link_header_names_the_next_page_of_the_same_list()
    {
        var author = await app.SignUpAsync();
        var written = await WriteAsync(author, 3);
        await WriteAsync(await app.SignUpAsync(), 1);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2");
        var next = await app.Anonymous().GetAsync(page.NextPath()!);
        var same = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2&cursor={page.Value("nextCursor")}");

        next.Ids().ShouldBe([written[0]]);
        same.Text.ShouldBe(next.Text);
    }

    [Fact]
    public async Task Paging_neither_repeats_nor_skips_during_concurrent_changes()
    {
        var author = await app.SignUpAsync();
        var before = await WriteAsync(author, 20);
        var deleted = new HashSet<string>();
        var seen = new List<string>();

        for (var path = $"/posts?authorId={author.Id}&limit=3"; path is not null;)
        {
            var page = await app.Anonymous().GetAsync(path);
            seen.AddRange(page.Ids());
            path = page.NextPath();

            // The last post that was read, on which the cursor stands, the next one that would be read, and a new one.
            await WriteAsync(author, 1);
            foreach (
                var post in new[] { seen[^1], before.Reverse().FirstOrDefault(post => !seen.Contains(post) && !deleted.Contains(post)) })
            {
                if (post is not null && deleted.Add(post))
                {
                    (await author.DeleteAsync($"/posts/{post}")).ShouldBe(HttpStatusCode.NoContent);
                }
            }
        }

        seen.ShouldBe(before.Reverse().Where(post => seen.Contains(post) || !deleted.Contains(post)));
        deleted.Except(seen).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_list_can_be_filtered_by_author()
    {
        var (alice, bob) = (await app.SignUpAsync(), await app.SignUpAsync());
        var written = await WriteAsync(alice, 2);
        await WriteAsync(bob, 2);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={alice.Id}");
        var upperCase = await app.Anonymous().GetAsync($"/posts?authorId={alice.Id.ToUpperInvariant()}");
        var nobody = await app.Anonymous().GetAsync($"/posts?authorId={Guid.CreateVersion7()}");

        page.Ids().ShouldBe(written.Reverse());
        upperCase.Ids().ShouldBe(page.Ids());
        nobody.ShouldBe(HttpStatusCode.OK).Text.ShouldBe("""{"items":[],"nextCursor":null}""");
    }

    [Theory]
    [InlineData("a", 200, 200)]
    [InlineData("a", 201, 200)]
    [InlineData("🍣", 201, 200)]
    [InlineData("글", 50_000, 200)]
    public async Task An_excerpt_is_the_first_200_code_points(string character, int length, int excerptLength)
    {
        var author = await app.SignUpAsync();
        await author.WritePostAsync(content: Repeat(character, length));

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}");

        page.Json.GetProperty("items")[0].GetProperty("excerpt").GetString().ShouldBe(Repeat(character, excerptLength));
    }

    [Fact]
    public async Task An_edit_changes_the_excerpt_but_not_the_position()
    {
        var author = await app.SignUpAsync();
        var written = await WriteAsync(author, 2);
        (await author.PatchAsync($"/posts/{written[0]}", new { title = "t2", content = "c2" })).ShouldBe(HttpStatusCode.OK);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}");

        page.Ids().ShouldBe(written.Reverse());
        var edited = page.Json.GetProperty("items")[1];
        edited.GetProperty("title").GetString().ShouldBe("t2");
        edited.GetProperty("excerpt").GetString().ShouldBe("c2");
        edited.GetProperty("version").GetInt64().ShouldBe(2);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("limit=ten", "limit")]
    [InlineData("limit=1.5", "limit")]
    [InlineData("limit=99999999999", "limit")]
    [InlineData("authorId=me", "authorId")]
    [InlineData("authorId=1", "authorId")]
    [InlineData("authorId=me&limit=ten", "authorId,limit")]
    public async Task An_invalid_parameter_is_named(string query, string fields) =>
        (await app.Anonymous().GetAsync($"/posts?{query}")).ShouldRefuseFields(fields.Split(','));

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("_____________________w")]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057")]
    [InlineData("AYkKXayWd0u8zrMCCZqAVw%3D%3D")]
    [InlineData("AYkKXayWd0u8zrMCCZqAVx")]
    [InlineData("AYkKXayWd0u8zrMCCZqAVw%00")]
    [InlineData("%ED%95%9C")]
    public async Task A_cursor_that_this_API_did_not_issue_is_rejected(string cursor) =>
        (await app.Anonymous().GetAsync($"/posts?cursor={cursor}")).ShouldBeProblem(HttpStatusCode.BadRequest, "request.cursor_invalid");

    /// <summary>Creates posts; returns their ids in order of creation.</summary>
    private static async Task<string[]> WriteAsync(TestUser author, int count)
    {
        var ids = new string[count];
        for (var index = 0; index < count; index++)
        {
            ids[index] = (await author.WritePostAsync()).Value("id")!;
        }

        return ids;
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
