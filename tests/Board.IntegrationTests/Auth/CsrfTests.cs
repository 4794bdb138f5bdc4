using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

/// <summary>Cross-site request forgery. Does not depend on the database.</summary>
public sealed class CsrfTests(CsrfTests.App app) : IClassFixture<CsrfTests.App>
{
    private const string Origin = "Origin";
    private const string FetchSite = "Sec-Fetch-Site";

    public static TheoryData<string, string> Foreign => new()
    {
        { FetchSite, "cross-site" },
        { FetchSite, "same-site" },
        { FetchSite, "same-origin, cross-site" },
        { Origin, "https://evil.example" },
        { Origin, "null" },
        { Origin, "https://app.example.com.evil.example" },
        { Origin, "http://app.example.com" },
    };

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_write_with_cookies_from_another_origin_is_rejected_and_changes_nothing(string header, string value)
    {
        var device = await app.SignInAsync();
        var cookies = AuthCalls.Cookies(device.AccessToken);

        ApiResponse[] refused =
        [
            await app.Anonymous().PatchAsync($"/users/{device.Id}", new { nickname = "changed" }, [.. cookies, (header, value)]),
            await app.Anonymous().PatchAsync(
                $"/users/{device.Id}",
                new { nickname = "changed" },
                [.. cookies, ("Authorization", "Basic Ym9hcmQ6Ym9hcmQ="), (header, value)]),
            await app.Anonymous().PutAsync(
                $"/users/{device.Id}/password",
                new { currentPassword = TestUser.DefaultPassword, newPassword = "another horse" },
                [.. cookies, (header, value)]),
            await app.Anonymous().DeleteAsync("/auth/sessions", body: null, [.. cookies, (header, value)]),
        ];

        ShouldAllBeRefused(refused);
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK).Value("user.nickname").ShouldBe(device.Nickname);
        (await device.SignInAgainAsync()).Id.ShouldBe(device.Id);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_call_of_an_auth_endpoint_with_cookies_from_another_origin_is_rejected_and_changes_nothing(
        string header, string value)
    {
        var device = await app.SignInAsync();
        var cookies = AuthCalls.Cookies(null, device.RefreshToken);

        ApiResponse[] refused =
        [
            await app.Anonymous().PostAsync("/auth/refresh", body: null, [.. cookies, (header, value)]),
            await app.Anonymous().PostAsync("/auth/sign-out", body: null, [.. cookies, (header, value)]),
            await app.Anonymous().PostAsync(
                "/auth/sign-out", body: null, [.. cookies, ("Authorization", "Basic Ym9hcmQ6Ym9hcmQ="), (header, value)]),
            await app.Anonymous().PostAsync(
                "/auth/sign-in", new { email = device.Email, password = TestUser.DefaultPassword }, [.. cookies, (header, value)]),
        ];

        ShouldAllBeRefused(refused);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        var refreshed = await app.Anonymous().RefreshAsync(device.RefreshToken);
        refreshed.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(device.SessionId);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_form_of_another_site_without_cookies_deletes_no_cookies(string header, string value)
    {
        (await app.Anonymous().PostAsync("/auth/sign-out", body: null, (header, value))).ShouldBe(HttpStatusCode.NoContent)
            .ShouldTouchNoCookie();
        (await app.Anonymous().PostAsync("/auth/refresh", body: null, (header, value)))
            .ShouldBeProblem(HttpStatusCode.Unauthorized, "refresh_token.missing")
            .ShouldTouchNoCookie();
    }

    [Theory]
    [InlineData(FetchSite, "same-origin")]
    [InlineData(FetchSite, "none")]
    [InlineData(Origin, "https://app.example.com")]
    [InlineData(Origin, "OWN")]
    public async Task A_call_with_cookies_from_the_own_or_an_allowed_origin_is_accepted(string header, string value)
    {
        var device = await app.SignInAsync();
        (string, string)[] headers =
            [
                .. AuthCalls.Cookies(device.AccessToken, device.RefreshToken),
                (header, value == "OWN" ? app.Address.GetLeftPart(UriPartial.Authority) : value),
            ];

        (await app.Anonymous().PatchAsync($"/users/{device.Id}", new { nickname = device.Nickname }, headers)).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().PostAsync("/auth/refresh", body: null, headers)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("https://board.example.com", "board.example.com", HttpStatusCode.Forbidden)]
    [InlineData("http://board.example.com", "board.example.com:80", HttpStatusCode.OK)]
    [InlineData("http://board.example.com:80", "board.example.com", HttpStatusCode.OK)]
    [InlineData("http://board.example.com:81", "board.example.com", HttpStatusCode.Forbidden)]
    public async Task The_own_origin_matches_with_and_without_its_default_port(
        string origin, string host, HttpStatusCode status)
    {
        var device = await app.SignInAsync();

        var edited = await app.Anonymous().PatchAsync(
            $"/users/{device.Id}",
            new { nickname = device.Nickname },
            [.. AuthCalls.Cookies(device.AccessToken), (Origin, origin), ("Host", host), (FetchSite, "")]);

        edited.ShouldBe(status);
    }

    [Fact]
    public async Task A_client_without_Origin_and_Sec_Fetch_Site_is_accepted()
    {
        var device = await app.SignInAsync();

        (await app.Anonymous().PatchAsync($"/users/{device.Id}", new { nickname = device.Nickname }, AuthCalls.Cookies(device.AccessToken)))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_allowed_origin_on_another_site_is_accepted()
    {
        var device = await app.SignInAsync();

        var refreshed = await app.Anonymous().PostAsync(
            "/auth/refresh",
            body: null,
            [
                .. AuthCalls.Cookies(device.AccessToken, device.RefreshToken),
                (FetchSite, "cross-site"),
                (Origin, "https://app.example.com"),
            ]);

        refreshed.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Sec_Fetch_Site_takes_precedence_over_an_Origin_that_looks_foreign_behind_a_proxy()
    {
        var device = await app.SignInAsync();

        var edited = await app.Anonymous().PatchAsync(
            $"/users/{device.Id}",
            new { nickname = device.Nickname },
            [.. AuthCalls.Cookies(device.AccessToken), (FetchSite, "same-origin"), (Origin, "https://board.example.com")]);

        edited.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Reads_and_bearer_tokens_are_accepted_from_every_origin(string header, string value)
    {
        var device = await app.SignInAsync();

        (await app.Anonymous().GetAsync("/auth/session", [.. AuthCalls.Cookies(device.AccessToken, device.RefreshToken), (header, value)]))
            .ShouldBe(HttpStatusCode.OK);
        (await device.PatchAsync($"/users/{device.Id}", new { nickname = device.Nickname }, (header, value))).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().PostAsync("/auth/refresh", new { refreshToken = device.RefreshToken }, (header, value)))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_bearer_token_takes_precedence_over_a_cookie()
    {
        var device = await app.SignInAsync();

        (await device.PatchAsync(
                $"/users/{device.Id}",
                new { nickname = device.Nickname },
                [.. AuthCalls.Cookies(device.AccessToken), (FetchSite, "cross-site")]))
            .ShouldBe(HttpStatusCode.OK);
    }

    private static void ShouldAllBeRefused(ApiResponse[] responses)
    {
        foreach (var response in responses)
        {
            response.ShouldBeProblem(HttpStatusCode.Forbidden, "csrf.origin_rejected").ShouldTouchNoCookie();
        }
    }

    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Cors:AllowedOrigins:0", "https://app.example.com")];
    }
}
