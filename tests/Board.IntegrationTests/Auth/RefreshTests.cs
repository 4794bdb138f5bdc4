using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class RefreshOnSqlite(SqliteApp app) : RefreshTests<SqliteApp>(app);

public sealed class RefreshOnMariaDb(MariaDbApp app) : RefreshTests<MariaDbApp>(app);

/// <summary>What is not in the table (<see cref="RefreshTableTests{TApp}"/>): shapes, times, and many at once.</summary>
public abstract class RefreshTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    [Fact]
    public async Task Both_tokens_are_exchanged_for_new_ones_of_the_same_session()
    {
        var device = await SignInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(10));

        var refreshed = await app.Anonymous().RefreshAsync(device.RefreshToken, device.AccessToken);

        refreshed.ShouldBe(HttpStatusCode.OK).ShouldTouchNoCookie();
        refreshed.Header("Cache-Control").ShouldBe("no-store");
        refreshed.Value("user.id").ShouldBe(device.Id);
        refreshed.Value("user.email").ShouldBe(device.Email);
        refreshed.Value("session.id").ShouldBe(device.SessionId);
        refreshed.Value("tokenType").ShouldBe("Bearer");
        refreshed.Json.GetProperty("expiresIn").GetInt32().ShouldBe(600);
        refreshed.Value("accessToken").ShouldNotBe(device.AccessToken);
        refreshed.Value("refreshToken").ShouldNotBe(device.RefreshToken);
        refreshed.Value("refreshToken")!.Length.ShouldBe(43);
    }

    [Fact]
    public async Task Cookies_are_exchanged_for_cookies()
    {
        var device = await SignInAsync();

        var refreshed = await app.Anonymous().RefreshByCookieAsync(device.RefreshToken, device.AccessToken);

        refreshed.ShouldBe(HttpStatusCode.OK).Header("Cache-Control").ShouldBe("no-store");
        refreshed.Json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["user", "session", "accessTokenExpiresAt", "refreshTokenExpiresAt"], ignoreOrder: true);
        refreshed.Cookie(AuthCalls.AccessCookie).ShouldNotBe(device.AccessToken);
        refreshed.Cookie(AuthCalls.RefreshCookie).ShouldNotBe(device.RefreshToken);
    }

    [Fact]
    public async Task New_tokens_live_as_long_as_the_settings_say()
    {
        var device = await SignInAsync();
        app.Time.Advance(TimeSpan.FromDays(3));

        var refreshed = await app.Anonymous().RefreshAsync(device.RefreshToken);

        refreshed.Time("refreshTokenExpiresAt").ShouldBe(app.Now.AddDays(14));
        refreshed.Time("accessTokenExpiresAt").ShouldBeInRange(app.Now.AddMinutes(10).AddSeconds(-1), app.Now.AddMinutes(10));
        refreshed.Time("session.lastUsedAt").ShouldBe(app.Now);
    }

    [Fact]
    public async Task No_token_outlives_the_session()
    {
        var device = await SignInAsync();
        var end = app.Now.AddDays(90);
        var token = device.RefreshToken;
        for (var day = 0; day < 78; day += 13)
        {
            app.Time.Advance(TimeSpan.FromDays(13));
            token = (await app.Anonymous().RefreshAsync(token)).ShouldBe(HttpStatusCode.OK).Value("refreshToken")!;
        }

        app.Time.Advance(TimeSpan.FromDays(12) - TimeSpan.FromMinutes(5));
        var refreshed = await app.Anonymous().RefreshAsync(token);

        refreshed.ShouldBe(HttpStatusCode.OK);
        refreshed.Time("session.expiresAt").ShouldBe(end);
        refreshed.Time("refreshTokenExpiresAt").ShouldBe(end);
        refreshed.Time("accessTokenExpiresAt").ShouldBeInRange(end.AddSeconds(-1), end);
        refreshed.Json.GetProperty("expiresIn").GetInt32().ShouldBe(300);

        app.Time.Advance(TimeSpan.FromMinutes(5));
        var refused = await app.Anonymous().RefreshAsync(refreshed.Value("refreshToken"));
        refused.ShouldBeUnauthorized("refresh_token.expired");
    }

    [Fact]
    public async Task A_refresh_token_expires_after_fourteen_days_to_the_microsecond()
    {
        var device = await SignInAsync();
        var idle = await SignInAsync();

        app.Time.Advance(TimeSpan.FromDays(14) - Tick);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(Tick);
        (await app.Anonymous().RefreshAsync(idle.RefreshToken)).ShouldBeUnauthorized("refresh_token.expired");
    }

    [Fact]
    public async Task The_grace_period_counts_from_the_first_use_and_is_never_extended()
    {
        var device = await SignInAsync();
        var successor = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken");
        (await app.Anonymous().RefreshAsync(successor)).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(GracePeriod - Tick);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(Tick);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("refresh_token.reused");
    }

    [Fact]
    public async Task A_refresh_token_used_again_after_its_successor_was_used_ends_the_session_for_everybody()
    {
        var device = await SignInAsync();
        var thief = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken");
        var thiefAgain = await app.Anonymous().RefreshAsync(thief);
        app.Time.Advance(GracePeriod);

        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("refresh_token.reused");

        (await app.Anonymous().RefreshAsync(thiefAgain.Value("refreshToken"))).ShouldBeUnauthorized("session.ended", "refresh_token");
        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(thiefAgain.Value("accessToken")!)))
            .ShouldBeUnauthorized("session.ended", "access_token");
    }

    [Fact]
    public async Task A_lost_response_is_made_good_and_its_token_is_worth_nothing_any_more()
    {
        var device = await SignInAsync();
        var lost = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken");
        app.Time.Advance(TimeSpan.FromDays(2));

        var repeated = await app.Anonymous().RefreshAsync(device.RefreshToken);
        var next = await app.Anonymous().RefreshAsync(repeated.ShouldBe(HttpStatusCode.OK).Value("refreshToken"));

        next.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(lost)).ShouldBeUnauthorized("refresh_token.reused");
        (await app.Anonymous().RefreshAsync(next.Value("refreshToken"))).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task All_of_many_simultaneous_refreshes_with_one_token_succeed(int instances)
    {
        var device = await SignInAsync();
        var addresses = Enumerable.Range(0, instances).Select(index => index == 0 ? app.Address : app.StartInstance()).ToList();

        var refreshed = await Task.WhenAll(Enumerable.Range(0, 64).Select(index =>
            new ApiClient(addresses[index % instances]).RefreshAsync(device.RefreshToken, device.AccessToken)));

        refreshed.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
        refreshed.Select(response => response.Value("refreshToken")).Distinct().Count().ShouldBe(64);
        refreshed.Select(response => response.Value("session.id")).Distinct().ShouldBe([device.SessionId]);
        var used = await Task.WhenAll(refreshed.Select(response =>
            app.Anonymous().RefreshAsync(response.Value("refreshToken"), response.Value("accessToken"))));
        used.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_and_its_successors_can_be_refreshed_at_once()
    {
        var device = await SignInAsync();
        var successors = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => app.Anonymous().RefreshAsync(device.RefreshToken)));

        var refreshed = await Task.WhenAll(successors.SelectMany(successor => new[]
        {
            app.Anonymous().RefreshAsync(successor.Value("refreshToken")),
            app.Anonymous().RefreshAsync(device.RefreshToken),
        }));

        refreshed.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_password_changed_elsewhere_ends_the_session()
    {
        var device = await app.SignUpAsync();
        var elsewhere = await device.SignInAgainAsync();
        var changed = await elsewhere.PutAsync(
            $"/users/{device.Id}/password", new { currentPassword = TestUser.DefaultPassword, newPassword = "another horse" });
        changed.ShouldBe(HttpStatusCode.NoContent);

        var refused = await app.Anonymous().RefreshByCookieAsync(device.RefreshToken, device.AccessToken);

        refused.ShouldBeUnauthorized("session.ended", "refresh_token").ShouldDeleteCookies();
        (await app.Anonymous().RefreshAsync(elsewhere.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_different_refresh_tokens_in_one_request_are_refused_and_nothing_changes()
    {
        var device = await SignInAsync();
        var other = await SignInAsync();

        var refused = await app.Anonymous().PostAsync(
            "/auth/refresh", new { refreshToken = device.RefreshToken }, AuthCalls.Cookies(device.AccessToken, other.RefreshToken));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").ShouldTouchNoCookie();
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(other.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_refresh_token_in_body_and_cookie_is_one_and_its_body_decides_the_delivery()
    {
        var device = await SignInAsync();

        var refreshed = await app.Anonymous().PostAsync(
            "/auth/refresh", new { refreshToken = device.RefreshToken }, AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refreshed.ShouldBe(HttpStatusCode.OK).ShouldTouchNoCookie();
        refreshed.Value("refreshToken").ShouldNotBe(device.RefreshToken);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"refreshToken":null}""")]
    public async Task A_body_without_a_token_leaves_the_cookie_to_speak(string body)
    {
        var device = await SignInAsync();

        var refreshed = await app.Anonymous().PostAsync("/auth/refresh", body, AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refreshed.ShouldBe(HttpStatusCode.OK).Cookie(AuthCalls.RefreshCookie).ShouldNotBe(device.RefreshToken);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"refreshToken":1}""")]
    [InlineData("""{"refresh_token":"x"}""")]
    public async Task A_malformed_body_changes_nothing(string body)
    {
        var device = await SignInAsync();

        var refused = await app.Anonymous().PostAsync("/auth/refresh", body, AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").ShouldTouchNoCookie();
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("토큰\u0000")]
    public async Task What_was_never_a_refresh_token_is_invalid(string token)
    {
        var device = await SignInAsync();

        var refused = await app.Anonymous().RefreshAsync(token, device.AccessToken);

        refused.ShouldBeUnauthorized("refresh_token.invalid");
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_refresh_token_with_a_letter_changed_is_invalid_and_harms_nobody()
    {
        var device = await SignInAsync();
        var changed = (device.RefreshToken[0] == 'A' ? 'B' : 'A') + device.RefreshToken[1..];

        (await app.Anonymous().RefreshAsync(changed)).ShouldBeUnauthorized("refresh_token.invalid");

        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_broken_authorization_header_is_not_made_up_for_by_the_access_cookie()
    {
        var device = await SignInAsync();

        var refused = await app.Anonymous().PostAsync(
            "/auth/refresh", body: null, [.. AuthCalls.Cookies(device.AccessToken, device.RefreshToken), ("Authorization", "Basic Ym9hcmQ=")]);

        refused.ShouldBeUnauthorized("access_token.invalid").ShouldDeleteCookies();
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    private async Task<TestUser> SignInAsync() => await (await app.KnownUserAsync("somebody")).SignInAgainAsync();
}
