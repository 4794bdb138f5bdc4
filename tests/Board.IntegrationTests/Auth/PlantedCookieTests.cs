using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class PlantedCookieOnSqlite(SqliteApp app) : PlantedCookieTests<SqliteApp>(app);

public sealed class PlantedCookieOnMariaDb(MariaDbApp app) : PlantedCookieTests<MariaDbApp>(app);

/// <summary>Another host of the domain plants a second refresh cookie, before or after the real one depending on its path.</summary>
public abstract class PlantedCookieTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("junk")]
    [InlineData("UNKNOWN")]
    [InlineData("LIVE")]
    [InlineData("USED")]
    [InlineData("ENDED")]
    public async Task A_planted_cookie_changes_nothing_at_any_position(string kind)
    {
        var stranger = await app.SignInAsync("stranger");
        var planted = kind switch
        {
            "UNKNOWN" => AuthCalls.UnknownRefreshToken(),
            "LIVE" or "USED" or "ENDED" => stranger.RefreshToken,
            _ => kind,
        };
        if (kind is "USED")
        {
            await app.Anonymous().RefreshAsync((await app.Anonymous().RefreshAsync(planted)).Value("refreshToken"));
        }
        else if (kind is "ENDED")
        {
            await stranger.PostAsync("/auth/sign-out");
        }

        foreach (var isFirst in new[] { true, false })
        {
            var device = await app.SignInAsync();
            app.Time.Advance(TimeSpan.FromMinutes(10));
            string[] cookies = isFirst ? [planted, device.RefreshToken] : [device.RefreshToken, planted];

            var refreshed = await RefreshAsync(device.AccessToken, cookies);

            refreshed.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(device.SessionId);
            refreshed.Cookie(AuthCalls.RefreshCookie).ShouldNotBe(planted);
        }

        if (kind is "LIVE")
        {
            (await app.Anonymous().RefreshAsync(planted)).ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(stranger.SessionId);
        }
    }

    [Fact]
    public async Task A_refresh_whose_cookies_do_not_belong_to_the_access_token_is_rejected_and_ends_no_session()
    {
        var (device, stranger) = (await app.SignInAsync(), await app.SignInAsync("stranger"));

        (await RefreshAsync(device.AccessToken, stranger.RefreshToken, "junk")).ShouldBeUnauthorized("refresh_token.invalid")
            .ShouldDeleteCookies();
        (await RefreshAsync(null, stranger.RefreshToken, device.RefreshToken)).ShouldBeUnauthorized("refresh_token.invalid")
            .ShouldDeleteCookies();

        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
        (await stranger.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(stranger.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_with_an_invalid_access_token_ends_the_session_of_the_first_cookie_only()
    {
        var (device, stranger) = (await app.SignInAsync(), await app.SignInAsync("stranger"));

        (await RefreshAsync(AuthCalls.Forge(device.AccessToken), stranger.RefreshToken, device.RefreshToken))
            .ShouldBeUnauthorized("access_token.invalid").ShouldDeleteCookies();

        (await stranger.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_cookie_of_the_session_is_handled_by_its_state()
    {
        var device = await app.SignInAsync();
        await device.PostAsync("/auth/sign-out");

        (await RefreshAsync(device.AccessToken, "junk", device.RefreshToken))
            .ShouldBeUnauthorized("session.ended", "refresh_token").ShouldDeleteCookies();
    }

    [Fact]
    public async Task A_used_cookie_with_its_successor_is_not_token_reuse()
    {
        var device = await app.SignInAsync();
        var second = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken")!;
        var third = (await app.Anonymous().RefreshAsync(second)).Value("refreshToken")!;
        app.Time.Advance(TimeSpan.FromMinutes(1));

        (await RefreshAsync(device.AccessToken, device.RefreshToken, third)).ShouldBe(HttpStatusCode.OK).Value("session.id")
            .ShouldBe(device.SessionId);
        (await RefreshAsync(device.AccessToken, device.RefreshToken)).ShouldBeUnauthorized("refresh_token.reused");
    }

    [Fact]
    public async Task The_authentic_cookie_is_found_among_the_maximum_number_of_cookies()
    {
        var device = await app.SignInAsync();
        string[] planted = [.. Enumerable.Range(0, 400).Select(_ => AuthCalls.UnknownRefreshToken())];

        (await RefreshAsync(device.AccessToken, [.. planted, device.RefreshToken])).ShouldBe(HttpStatusCode.OK).Value("session.id")
            .ShouldBe(device.SessionId);
    }

    [Fact]
    public async Task Several_Cookie_headers_are_read_as_one()
    {
        var device = await app.SignInAsync();

        var refreshed = await RawHttp.SendAsync(
            app.Address,
            [
                "POST /auth/refresh HTTP/1.1", "Content-Length: 0", $"Cookie: {AuthCalls.RefreshCookie}=junk; other;=;;",
                $"Cookie: {AuthCalls.AccessCookie} = {device.AccessToken} ;{AuthCalls.RefreshCookie}={device.RefreshToken}",
            ]);

        refreshed.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(device.SessionId);
    }

    [Fact]
    public async Task A_token_in_the_body_is_accepted_if_one_of_the_cookies_is_the_same()
    {
        var (device, stranger) = (await app.SignInAsync(), await app.SignInAsync("stranger"));

        var refused = await app.Anonymous().PostAsync(
            "/auth/refresh",
            new { refreshToken = device.RefreshToken },
            AuthCalls.RefreshCookies(device.AccessToken, stranger.RefreshToken, "junk"));
        var refreshed = await app.Anonymous().PostAsync(
            "/auth/refresh",
            new { refreshToken = device.RefreshToken },
            AuthCalls.RefreshCookies(device.AccessToken, stranger.RefreshToken, device.RefreshToken));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").ShouldTouchNoCookie();
        refreshed.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(device.SessionId);
    }

    [Fact]
    public async Task Concurrent_refreshes_with_cookies_of_one_session_all_succeed()
    {
        var device = await app.SignInAsync();
        var successors = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => app.Anonymous().RefreshAsync(device.RefreshToken)));

        var refreshed = await Task.WhenAll(successors.SelectMany(successor => new[]
        {
            RefreshAsync(device.AccessToken, "junk", successor.Value("refreshToken")!),
            RefreshAsync(device.AccessToken, device.RefreshToken),
            app.Anonymous().RefreshAsync(device.RefreshToken),
        }));

        refreshed.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
    }

    private Task<ApiResponse> RefreshAsync(string? accessToken, params string[] refreshTokens) =>
        app.Anonymous().PostAsync("/auth/refresh", body: null, AuthCalls.RefreshCookies(accessToken, refreshTokens));
}
