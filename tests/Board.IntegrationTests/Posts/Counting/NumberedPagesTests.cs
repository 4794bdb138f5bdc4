using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts.Counting;

public sealed class NumberedPagesOnSqlite(SqliteApp app) : NumberedPagesTests<SqliteApp>(app);

public sealed class NumberedPagesOnMariaDb(MariaDbApp app) : NumberedPagesTests<MariaDbApp>(app);

public abstract partial class NumberedPagesTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_page_is_read_by_its_number()
    {
        var (author, written) = await WriteAsync(5);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2&page=2");

        Ids(page).ShouldBe([written[2], written[1]]);
        page.Json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["items", "nextCursor", "page", "pageCount", "totalCount"], ignoreOrder: true);
        Numbers(page).ShouldBe((2, 3, 5));
    }

    [Fact]
    public async Task Links_name_the_neighbouring_pages_with_the_other_parameters()
    {
        var (author, written) = await WriteAsync(5);

        var links = Links(await app.Anonymous().GetAsync($"/posts?page=2&authorId={author.Id}&limit=2"));

        links.Keys.ShouldBe(["first", "prev", "next", "last"]);
        Ids(await app.Anonymous().GetAsync(links["first"])).ShouldBe([written[4], written[3]]);
        Ids(await app.Anonymous().GetAsync(links["prev"])).ShouldBe([written[4], written[3]]);
        Ids(await app.Anonymous().GetAsync(links["next"])).ShouldBe([written[0]]);
        Ids(await app.Anonymous().GetAsync(links["last"])).ShouldBe([written[0]]);
        Links(await app.Anonymous().GetAsync(links["first"])).Keys.ShouldBe(["first", "next", "last"]);
        Links(await app.Anonymous().GetAsync(links["last"])).Keys.ShouldBe(["first", "prev", "last"]);
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty_and_links_back()
    {
        var (author, _) = await WriteAsync(5);

        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2&page=1000000");

        Ids(page).ShouldBeEmpty();
        Numbers(page).ShouldBe((1_000_000, 3, 5));
        page.Value("nextCursor").ShouldBeNull();
        Links(page)["prev"].ShouldContain("page=3");
    }

    [Fact]
    public async Task An_empty_list_has_no_pages()
    {
        var page = await app.Anonymous().GetAsync($"/posts?authorId={Guid.CreateVersion7()}&page=1");

        page.ShouldBe(HttpStatusCode.OK).Text.ShouldBe("""{"items":[],"nextCursor":null,"page":1,"pageCount":0,"totalCount":0}""");
        page.Header("Link").ShouldBeNull();
    }

    [Fact]
    public async Task The_unfiltered_list_has_numbered_pages()
    {
        var (_, written) = await WriteAsync(3);

        var first = await app.Anonymous().GetAsync("/posts?limit=2&page=1");
        var (_, pageCount, totalCount) = Numbers(first);
        var last = await app.Anonymous().GetAsync($"/posts?limit=2&page={pageCount}");

        Ids(first).ShouldBe([written[2], written[1]]);
        Ids(last).Length.ShouldBe(totalCount - (2 * (pageCount - 1)));
        last.Value("nextCursor").ShouldBeNull();
    }

    [Fact]
    public async Task A_numbered_page_has_a_cursor_that_continues_after_it()
    {
        var (author, written) = await WriteAsync(5);
        var page = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2&page=1");
        await author.WritePostAsync();

        var next = await app.Anonymous().GetAsync($"/posts?authorId={author.Id}&limit=2&cursor={page.Value("nextCursor")}");

        Ids(next).ShouldBe([written[2], written[1]]);
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=-1", "page")]
    [InlineData("page=1000001", "page")]
    [InlineData("page=2147483647", "page")]
    [InlineData("page=99999999999", "page")]
    [InlineData("page=first", "page")]
    [InlineData("page=1.5", "page")]
    [InlineData("page=0x10", "page")]
    [InlineData("page=1&cursor=AYkKXayWd0u8zrMCCZqAVw", "page")]
    [InlineData("page=1&cursor=nonsense", "page")]
    [InlineData("page=0&limit=0", "page,limit")]
    public async Task An_invalid_page_number_and_a_page_number_with_a_cursor_are_rejected(string query, string fields) =>
        (await app.Anonymous().GetAsync($"/posts?{query}")).ShouldRefuseFields(fields.Split(','));

    /// <summary>Creates posts of a new author; returns their ids in order of creation.</summary>
    private async Task<(TestUser Author, string[] Ids)> WriteAsync(int count)
    {
        var author = await app.SignUpAsync();
        var ids = new string[count];
        for (var index = 0; index < count; index++)
        {
            ids[index] = (await author.WritePostAsync()).Value("id")!;
        }

        return (author, ids);
    }

    private static string[] Ids(ApiResponse page) =>
    [
        .. page.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Select(post => post.GetProperty("id").GetString()!),
    ];

    private static (int Page, int PageCount, int TotalCount) Numbers(ApiResponse page) =>
        (Number(page.Json, "page"), Number(page.Json, "pageCount"), Number(page.Json, "totalCount"));

    private static int Number(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    /// <summary>The targets of the <c>Link</c> header, by relation.</summary>
    private static Dictionary<string, string> Links(ApiResponse page) =>
        Link().Matches(page.Header("Link") ?? "").ToDictionary(
            link => link.Groups[2].Value, link => link.Groups[1].Value, StringComparer.Ordinal);

    [GeneratedRegex("<([^>]+)>; rel=\"([a-z]+)\"")]
    private static partial Regex Link();
}
