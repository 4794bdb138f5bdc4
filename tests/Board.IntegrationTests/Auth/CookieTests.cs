using System.Globalization;
using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

/// <summary>Attributes of the two cookies. Does not depend on the database.</summary>
public sealed class CookieTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    /// <summary>14 days. Relative, because the clock of a client may be wrong.</summary>
    private const string MaxAge = "max-age=1209600";

    [Fact]
    public async Task Both_cookies_live_as_long_as_the_refresh_token()
    {
        var signedIn = await SignInAsync(app.Address);

        var expires = signedIn.Time("refreshTokenExpiresAt").UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        Attributes(signedIn, "__Host-board_access")
            .ShouldBe([$"expires={expires}", MaxAge, "path=/", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
        Attributes(signedIn, "__Secure-board_refresh")
            .ShouldBe([$"expires={expires}", MaxAge, "path=/auth", "secure", "samesite=lax", "httponly"], ignoreOrder: true);
    }

    [Fact]
    public async Task Cookies_of_a_refresh_live_as_long_as_its_refresh_token()
    {
        var signedIn = await SignInAsync(app.Address);
        app.Time.Advance(TimeSpan.FromDays(1));

        var refreshed = await app.Anonymous().RefreshByCookieAsync(
            signedIn.Cookie("__Secure-board_refresh"), signedIn.Cookie("__Host-board_access"));

        var expires = app.Now.AddDays(14).UtcDateTime.ToString("R", CultureInfo.InvariantCulture);
        Attributes(refreshed, "__Host-board_access").ShouldContain($"expires={expires}");
        Attributes(refreshed, "__Secure-board_refresh").ShouldContain($"expires={expires}");
    }

    [Fact]
    public async Task Cookies_are_deleted_with_the_attributes_they_were_set_with()
    {
        var signedOut = await app.Anonymous().PostAsync("/auth/sign-out");
        var refused = await app.Anonymous().RefreshByCookieAsync(AuthCalls.UnknownRefreshToken());

        foreach (var response in new[] { signedOut, refused })
        {
            response.SetCookies["__Host-board_access"]
                .ShouldBe("__Host-board_access=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; secure; samesite=lax; httponly");
            response.SetCookies["__Secure-board_refresh"]
                .ShouldBe("__Secure-board_refresh=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/auth; secure; samesite=lax; httponly");
        }
    }

    [Fact]
    public async Task Cookies_over_plain_HTTP_have_no_prefix()
    {
        var address = app.StartInstance(("Auth:Cookies:Secure", "false"));

        var signedIn = await SignInAsync(address);

        Attributes(signedIn, "board_access")[1..].ShouldBe([MaxAge, "path=/", "samesite=lax", "httponly"], ignoreOrder: true);
        Attributes(signedIn, "board_refresh")[1..].ShouldBe([MaxAge, "path=/auth", "samesite=lax", "httponly"], ignoreOrder: true);
        var cookies = $"board_access={signedIn.Cookie("board_access")}; board_refresh={signedIn.Cookie("board_refresh")}";
        var client = new ApiClient(address);
        (await client.GetAsync("/auth/session", ("Cookie", cookies))).ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync("/auth/refresh", body: null, ("Cookie", cookies))).ShouldBe(HttpStatusCode.OK);
        (await client.PostAsync("/auth/sign-out", body: null, ("Cookie", cookies))).SetCookies["board_access"]
            .ShouldBe("board_access=; expires=Thu, 01 Jan 1970 00:00:00 GMT; path=/; samesite=lax; httponly");
    }

    [Fact]
    public async Task Cookies_with_the_names_of_the_other_scheme_are_ignored()
    {
        var signedIn = await SignInAsync(app.Address);

        (await app.Anonymous().GetAsync("/auth/session", ("Cookie", $"board_access={signedIn.Cookie("__Host-board_access")}")))
            .ShouldBeUnauthorized("access_token.missing");
    }

    [Fact]
    public async Task SameSite_None_allows_a_client_on_another_site()
    {
        var address = app.StartInstance(("Auth:Cookies:SameSite", "None"), ("Cors:AllowedOrigins:0", "https://app.example.com"));

        var signedIn = await SignInAsync(address);

        Attributes(signedIn, "__Host-board_access").ShouldContain("samesite=none");
        Attributes(signedIn, "__Secure-board_refresh").ShouldContain("samesite=none");
        Attributes(signedIn, "__Secure-board_refresh").ShouldContain("secure");
    }

    [Fact]
    public async Task A_401_for_an_expired_cookie_keeps_the_cookies_for_the_refresh()
    {
        var signedIn = await SignInAsync(app.Address);
        app.Time.Advance(TimeSpan.FromMinutes(10));

        (await app.Anonymous().GetAsync("/users/me", AuthCalls.Cookies(signedIn.Cookie("__Host-board_access"))))
            .ShouldBeUnauthorized("access_token.expired").ShouldTouchNoCookie();
    }

    private async Task<ApiResponse> SignInAsync(Uri address)
    {
        var user = await app.KnownUserAsync("alice");
        var signedIn = await new ApiClient(address).PostAsync(
            "/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword });
        return signedIn.ShouldBe(HttpStatusCode.OK);
    }

    private static string[] Attributes(ApiResponse response, string name) => response.SetCookies[name].Split("; ")[1..];
}
