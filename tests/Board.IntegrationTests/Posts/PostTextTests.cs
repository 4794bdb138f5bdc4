using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Board.IntegrationTests.Apps;
using CsCheck;

namespace Board.IntegrationTests.Posts;

public sealed class PostTextOnSqlite(SqliteApp app) : PostTextTests<SqliteApp>(app);

public sealed class PostTextOnMariaDb(MariaDbApp app) : PostTextTests<MariaDbApp>(app);

/// <summary>Any text is returned exactly as it was sent.</summary>
public abstract class PostTextTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const int Runs = 150;

    /// <summary>Longer than the buffers that drivers use for short text.</summary>
    private const string LongText = Letters + Letters + Letters;

    private const string Letters = "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호구누두루무부수우주추쿠투푸후그느드르므브스으즈";

    /// <summary>JSON as text (<c>한</c>) and as escapes (<c>\uD55C</c>).</summary>
    private static readonly JsonSerializerOptions[] Spellings =
        [new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }, new() { Encoder = JavaScriptEncoder.Default }];

    /// <summary>Characters that are special to databases, JSON, SQL or normalisation.</summary>
    private static readonly int[] Special =
        [0x0, 0xA, 0xD, 0x1A, 0x22, 0x25, 0x27, 0x5C, 0x85, 0x301, 0x200B, 0x2028, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F363, 0x10FFFF];

    private static readonly Gen<string> Character = Gen.OneOf(
            Gen.Int[0x00, 0x7F],
            Gen.Int[0x80, 0xD7FF],
            Gen.Int[0xE000, 0xFFFF],
            Gen.Int[0x10000, 0x10FFFF],
            Gen.Int[0, Special.Length - 1].Select(index => Special[index]))
        .Select(value => new Rune(value).ToString());

    [Theory]
    [InlineData("\u0000x")]
    [InlineData("\u0000" + LongText)]
    [InlineData("x\u0000" + LongText)]
    [InlineData("x\u0000y")]
    [InlineData("x\r\ny\rz\n")]
    [InlineData("\ufeffx")]
    [InlineData("e\u0301 \u1100\u1161")]
    [InlineData("👩‍👩‍👧‍👦 🇰🇷")]
    [InlineData("'; DROP TABLE posts; -- \\ % _")]
    public async Task Unusual_text_survives_unchanged(string text)
    {
        var author = await app.KnownUserAsync("author");
        var path = (await author.WritePostAsync(text, text)).Header("Location")!;

        var read = await app.Anonymous().GetAsync(path);
        read.ShouldBe(HttpStatusCode.OK).Value("title").ShouldBe(text);
        read.Value("content").ShouldBe(text);
        (await author.PatchAsync(path, new { title = "x" })).ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe(text);
    }

    [Fact]
    public async Task Emoji_and_all_other_characters_are_sent_without_escapes()
    {
        const string Text = "🌱 한글 漢字\u3000e\u0301 <b> & 'x'";
        var author = await app.KnownUserAsync("author");

        var post = await author.WritePostAsync(Text, Text);

        post.Text.ShouldContain($"\"title\":\"{Text}\"");
        (await app.Anonymous().GetAsync("/posts")).Text.ShouldContain($"\"excerpt\":\"{Text}\"");
    }

    [Fact]
    public async Task The_longest_run_of_marks_survives_and_can_be_searched()
    {
        var author = await app.KnownUserAsync("author");
        var content = $"runofmarks {string.Concat(Enumerable.Repeat("\u0301\u0323", 24_990))}";

        var path = (await author.WritePostAsync(content: content)).Header("Location")!;

        (await app.Anonymous().GetAsync(path)).ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe(content);
        (await author.PatchAsync(path, new { title = "edited" })).ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe(content);
        (await app.Anonymous().GetAsync($"/posts?q={Uri.EscapeDataString(content[..131])}")).Json.GetProperty("items").GetArrayLength()
            .ShouldBe(1);
    }

    [Fact]
    public async Task Any_text_survives_unchanged()
    {
        var author = await app.SignUpAsync();
        await Gen.Select(Text(199), Text(400), Gen.Int[0, 1]).SampleAsync(
            async (title, content, spelling) =>
            {
                var created = await author.PostAsync("/posts", JsonSerializer.Serialize(new { title, content }, Spellings[spelling]));
                created.ShouldBe(HttpStatusCode.Created).Value("title").ShouldBe(title);

                var read = await app.Anonymous().GetAsync(created.Header("Location")!);
                read.Value("title").ShouldBe(title);
                read.Value("content").ShouldBe(content);

                var edited = await author.PatchAsync(
                    created.Header("Location")!, JsonSerializer.Serialize(new { title = "x", content = title }, Spellings[spelling]));
                edited.ShouldBe(HttpStatusCode.OK).Value("content").ShouldBe(title);

                var listed = (await app.Anonymous().GetAsync("/posts?limit=1")).Json.GetProperty("items")[0];
                listed.GetProperty("excerpt").GetString().ShouldBe(string.Concat(title.EnumerateRunes().Take(200)));
            },
            iter: Runs,
            threads: 1);
    }

    /// <summary>Text that contains at least one letter.</summary>
    private static Gen<string> Text(int maxLength) =>
        Gen.Select(Character.Array[0, maxLength], Gen.Int[0, maxLength], (characters, place) =>
            string.Concat([.. characters.Take(place), "x", .. characters.Skip(place)]));
}
