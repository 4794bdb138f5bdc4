using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts.Search;

public sealed class SearchPostsOnSqlite(SqliteApp app) : SearchPostsTests<SqliteApp>(app);

public sealed class SearchPostsOnMariaDb(MariaDbApp app) : SearchPostsTests<MariaDbApp>(app);

/// <summary>Each test searches before and after the posts are indexed.</summary>
public abstract class SearchPostsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("게시판", "게시")]
    [InlineData("게시판", "시판")]
    [InlineData("데이터베이스가 느려서", "이터베이")]
    [InlineData("東京都庁", "京都")]
    [InlineData("ありがとうございます", "がとう")]
    [InlineData("전문검색", "전문검색")]
    [InlineData("Unhappiness", "HAPPI")]
    [InlineData("naïve CAFÉ", "café")]
    [InlineData("Straße ΣΊΣΥΦΟΣ", "σίσυφος")]
    [InlineData("Straße", "STRASSE")]
    [InlineData("STRASSE", "straße")]
    [InlineData("Hauptstraßen", "TSTRASSEN")]
    [InlineData("İSTANBUL", "istanbul")]
    [InlineData("istanbul", "İSTANBUL")]
    [InlineData("ISPARTA", "ısparta")]
    [InlineData("οδός ﬁsh", "ΟΔΌΣ FI")]
    [InlineData("ꭰꮳ", "ᎠᏣ")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글")]
    [InlineData("한글", "\u1112\u1161\u11ab\u1100\u1173\u11af")]
    [InlineData("cafe\u0301s", "fé")]
    [InlineData("🍣🍺🍣", "🍺🍣")]
    [InlineData("C# 언어", "c#")]
    [InlineData("C 언어", "c 언어")]
    [InlineData("first second third", "third first")]
    [InlineData("nul\0inside", "l\0i")]
    [InlineData("50% _off_ don't \"quote\" a\\b <b> (x) @y ~z", "50% _o n't \"q e\" a\\b <b> (x) @y ~z")]
    [InlineData("+plus -minus *star* AND OR NEAR", "+p -m *st and OR")]
    public async Task A_post_is_found_by_its_words(string text, string words)
    {
        var author = await app.SignUpAsync();
        var byTitle = (await author.WritePostAsync(title: text)).Value("id");
        var byContent = (await author.WritePostAsync(content: $"before {text}")).Value("id");
        await author.WritePostAsync();

        await TwiceAsync(async () => Ids(await SearchAsync(words, $"&authorId={author.Id}")).ShouldBe([byContent, byTitle]));
    }

    [Theory]
    [InlineData("게시판", "게판")]
    [InlineData("게시판", "게시 글")]
    [InlineData("게 시", "게시")]
    [InlineData("かかか", "がが")]
    [InlineData("cafe", "café")]
    [InlineData("한국", "하국")]
    [InlineData("100", "1__")]
    [InlineData("100", "1%")]
    [InlineData("word", "wo*")]
    [InlineData("word", "-other")]
    [InlineData("word", "\"word\"")]
    [InlineData("word", "word OR other")]
    [InlineData("ab bc", "abc")]
    [InlineData("theatre other", "theother")]
    public async Task A_post_is_not_found_by_other_words(string text, string words)
    {
        var author = await app.SignUpAsync();
        await author.WritePostAsync(text, text);

        await TwiceAsync(async () => Ids(await SearchAsync(words, $"&authorId={author.Id}")).ShouldBeEmpty());
    }

    [Fact]
    public async Task Results_are_paged_by_cursor_and_by_number()
    {
        var author = await app.SignUpAsync();
        var written = new List<string?>();
        for (var number = 0; number < 5; number++)
        {
            written.Insert(0, (await author.WritePostAsync($"다섯 {number}")).Value("id"));
            await author.WritePostAsync("다른 것");
        }

        await TwiceAsync(async () =>
        {
            var first = await SearchAsync("다섯", "&limit=2");
            var second = await SearchAsync("다섯", $"&limit=2&cursor={first.Value("nextCursor")}");
            var third = await app.Anonymous().GetAsync(second.Header("Link")!.Split('<', '>')[1]);
            Ids(first).Concat(Ids(second)).Concat(Ids(third)).ShouldBe(written);
            third.Value("nextCursor").ShouldBeNull();

            var page = await SearchAsync("다섯", "&limit=2&page=2");
            Ids(page).ShouldBe(written[2..4]);
            page.Json.GetProperty("totalCount").GetInt32().ShouldBe(5);
            page.Json.GetProperty("pageCount").GetInt32().ShouldBe(3);
            page.Header("Link")!.ShouldContain("q=%EB%8B%A4%EC%84%AF");
            Ids(await SearchAsync("다섯", "&limit=2&page=4")).ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task A_search_can_be_filtered_by_author()
    {
        var (alice, bob) = (await app.SignUpAsync(), await app.SignUpAsync());
        var found = (await alice.WritePostAsync("공통된 말")).Value("id");
        await bob.WritePostAsync("공통된 말");

        await TwiceAsync(async () => Ids(await SearchAsync("공통된", $"&authorId={alice.Id}")).ShouldBe([found]));
    }

    [Fact]
    public async Task An_edited_post_is_found_by_its_new_words_only()
    {
        var author = await app.SignUpAsync();
        var path = (await author.WritePostAsync("옛 제목", "그대로")).Header("Location")!;
        await app.IndexPostsAsync();

        (await author.PatchAsync(path, new { title = "새로운 제목" })).ShouldBe(HttpStatusCode.OK);

        await TwiceAsync(async () =>
        {
            Ids(await SearchAsync("옛 제목", $"&authorId={author.Id}")).ShouldBeEmpty();
            Ids(await SearchAsync("새로운 그대로", $"&authorId={author.Id}")).Length.ShouldBe(1);
        });
    }

    [Fact]
    public async Task A_deleted_post_is_not_found()
    {
        var author = await app.SignUpAsync();
        var path = (await author.WritePostAsync("지워질 글")).Header("Location")!;
        await app.IndexPostsAsync();

        (await author.DeleteAsync(path)).ShouldBe(HttpStatusCode.NoContent);

        await TwiceAsync(async () => Ids(await SearchAsync("지워질")).ShouldBeEmpty());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%20%20")]
    [InlineData("a")]
    [InlineData("a%20b")]
    [InlineData("%F0%9F%8D%A3")]
    [InlineData("%00")]
    public async Task A_search_without_a_word_of_two_characters_is_rejected(string words) =>
        (await app.Anonymous().GetAsync($"/posts?q={words}")).ShouldRefuseFields("q");

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task A_search_has_at_most_200_characters(int length, bool accepted)
    {
        var answer = await SearchAsync(string.Concat(Enumerable.Repeat("글", length)));

        _ = accepted ? answer.ShouldBe(HttpStatusCode.OK) : answer.ShouldRefuseFields("q");
    }

    [Theory]
    [InlineData("%FF%FE")]
    [InlineData("%ED%A0%80a")]
    [InlineData("%00%00")]
    [InlineData("%EF%BF%BE%EF%BF%BF")]
    [InlineData("%27%20OR%201=1%20--%20")]
    [InlineData("%22%28%29%3C%3E~*%22@")]
    [InlineData("%%")]
    [InlineData("%u1234")]
    [InlineData("\\\\")]
    [InlineData("a%20b%20cc%20d%20e%20f%20g%20h%20i%20j%20k%20l%20m%20n%20o%20p")]
    public async Task Any_text_can_be_searched_for(string words) =>
        (await app.Anonymous().GetAsync($"/posts?q={words}")).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.BadRequest);

    private Task<ApiResponse> SearchAsync(string words, string more = "") =>
        app.Anonymous().GetAsync($"/posts?q={Uri.EscapeDataString(words)}{more}");

    private async Task TwiceAsync(Func<Task> check)
    {
        await check();
        await app.IndexPostsAsync();
        await check();
    }

    private static string?[] Ids(ApiResponse page) =>
        [.. page.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(post => post.GetProperty("id").GetString())];
}
