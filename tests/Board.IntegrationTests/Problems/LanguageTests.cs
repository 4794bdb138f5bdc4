using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Problems;

/// <summary>The language of problem documents. Does not depend on the database.</summary>
public sealed class LanguageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("en", "en")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    [InlineData("*", "en")]
    [InlineData("ko", "ko")]
    [InlineData("KO", "ko")]
    [InlineData("ko-KR", "ko")]
    [InlineData("ko-Kore-KR", "ko")]
    [InlineData("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", "ko")]
    [InlineData("en-US,en;q=0.9,ko;q=0.8", "en")]
    [InlineData("en;q=0.5, ko;q=0.9", "ko")]
    [InlineData("fr, ko;q=0.1", "ko")]
    [InlineData("fr-CH, fr;q=0.9, de;q=0.8, it;q=0.7, ko;q=0.6", "ko")]
    [InlineData("ja, *;q=0.5", "en")]
    [InlineData("ko;q=0", "en")]
    [InlineData("ko;q=0, *", "en")]
    [InlineData(";;q=x,,", "en")]
    [InlineData("ko\u0001", "en")]
    public async Task The_language_is_chosen_by_Accept_Language(string? acceptLanguage, string language)
    {
        var problem = await app.Anonymous().GetAsync("/users/me", acceptLanguage is null ? [] : [("Accept-Language", acceptLanguage)]);

        problem.ShouldBeUnauthorized("access_token.missing").Header("Content-Language").ShouldBe(language);
        problem.Header("Vary")!.ShouldContain("Accept-Language");
        problem.Value("title").ShouldBe(language == "ko" ? "로그인이 필요합니다" : "Signing in is required");
    }

    [Fact]
    public async Task The_default_language_is_English_on_any_machine()
    {
        await using var api = new ApiProcess("Development", [("LC_ALL", "ko_KR.UTF-8")], ["--urls=http://127.0.0.1:0"]);
        using var client = new HttpClient { BaseAddress = await api.WaitForAddressAsync() };

        using var response = await client.GetAsync("/users/me", TestContext.Current.CancellationToken);

        response.Content.Headers.ContentLanguage.ShouldBe(["en"]);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Signing in is required");
    }

    [Theory]
    [InlineData("en", "Has the wrong format.")]
    [InlineData("ko", "형식이 올바르지 않습니다.")]
    public async Task Messages_about_fields_are_in_the_same_language(string language, string message)
    {
        var problem = await (await app.KnownUserAsync("reader")).GetAsync("/users?limit=x", ("Accept-Language", language));

        problem.ShouldRefuseFields("limit").Header("Content-Language").ShouldBe(language);
        problem.Json.GetProperty("errors").GetProperty("limit")[0].GetString().ShouldBe(message);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Every_code_is_explained_in_both_languages(string language)
    {
        var items = (await app.Anonymous().GetAsync("/errors", ("Accept-Language", language))).Json.GetProperty("items");

        foreach (var item in items.EnumerateArray())
        {
            foreach (var name in new[] { "title", "detail" })
            {
                var text = item.GetProperty(name).GetString()!;
                text.Any(letter => letter is >= '가' and <= '힣').ShouldBe(language == "ko", text);
            }
        }
    }

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("PUT", "/errors")]
    [InlineData("POST", "/users")]
    [InlineData("POST", "/auth/refresh")]
    public async Task Problems_of_every_source_are_in_the_language_of_the_request(string method, string path)
    {
        var problem = await app.Anonymous().SendAsync(
            new HttpMethod(method), path, path == "/users" ? "{" : null, ("Accept-Language", "ko"));

        problem.Header("Content-Language").ShouldBe("ko");
        problem.Value("detail")!.Any(letter => letter is >= '가' and <= '힣').ShouldBeTrue(problem.Text);
    }
}
