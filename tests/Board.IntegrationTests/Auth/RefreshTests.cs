using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class RefreshOnSqlite(SqliteApp app) : RefreshTests<SqliteApp>(app);

public sealed class RefreshOnMariaDb(MariaDbApp app) : RefreshTests<MariaDbApp>(app);

/// <summary>Request and response of a refresh; its result is covered by <see cref="RefreshTableTests{TApp}"/>.</summary>
public abstract class RefreshTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Both_tokens_are_exchanged_for_new_ones_of_the_same_session()
    {
        var device = await app.SignInAsync();
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
        var device = await app.SignInAsync();

        var refreshed = await app.Anonymous().RefreshByCookieAsync(device.RefreshToken, device.AccessToken);

        refreshed.ShouldBe(HttpStatusCode.OK).Header("Cache-Control").ShouldBe("no-store");
        refreshed.Json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["user", "session", "accessTokenExpiresAt", "refreshTokenExpiresAt"], ignoreOrder: true);
        refreshed.Cookie(AuthCalls.AccessCookie).ShouldNotBe(device.AccessToken);
        refreshed.Cookie(AuthCalls.RefreshCookie).ShouldNotBe(device.RefreshToken);
    }

    [Fact]
    public async Task A_password_change_on_another_device_ends_the_session()
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
    public async Task Two_different_refresh_tokens_in_one_request_are_rejected_and_nothing_changes()
    {
        var device = await app.SignInAsync();
        var other = await app.SignInAsync();

        var refused = await app.Anonymous().PostAsync(
            "/auth/refresh", new { refreshToken = device.RefreshToken }, AuthCalls.Cookies(device.AccessToken, other.RefreshToken));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").ShouldTouchNoCookie();
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(other.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_same_refresh_token_in_body_and_cookie_is_accepted_and_delivered_in_the_body()
    {
        var device = await app.SignInAsync();

        var refreshed = await app.Anonymous().PostAsync(
            "/auth/refresh", new { refreshToken = device.RefreshToken }, AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refreshed.ShouldBe(HttpStatusCode.OK).ShouldTouchNoCookie();
        refreshed.Value("refreshToken").ShouldNotBe(device.RefreshToken);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"refreshToken":null}""")]
    public async Task A_body_without_a_token_lets_the_cookie_be_used(string body)
    {
        var device = await app.SignInAsync();

        var refreshed = await app.Anonymous().PostAsync("/auth/refresh", body, AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refreshed.ShouldBe(HttpStatusCode.OK).Cookie(AuthCalls.RefreshCookie).ShouldNotBe(device.RefreshToken);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"refreshToken":1}""")]
    [InlineData("""{"refresh_token":"x"}""")]
    public async Task A_malformed_body_changes_nothing(string body)
    {
        var device = await app.SignInAsync();

        var refused = await app.Anonymous().PostAsync("/auth/refresh", body, AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").ShouldTouchNoCookie();
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("토큰\u0000")]
    public async Task A_text_that_is_no_refresh_token_is_invalid(string token)
    {
        var device = await app.SignInAsync();

        var refused = await app.Anonymous().RefreshAsync(token, device.AccessToken);

        refused.ShouldBeUnauthorized("refresh_token.invalid");
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_altered_refresh_token_is_invalid_and_ends_no_session()
    {
        var device = await app.SignInAsync();
        var changed = (device.RefreshToken[0] == 'A' ? 'B' : 'A') + device.RefreshToken[1..];

        (await app.Anonymous().RefreshAsync(changed)).ShouldBeUnauthorized("refresh_token.invalid");

        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_malformed_bearer_header_is_not_replaced_by_the_access_cookie()
    {
        var device = await app.SignInAsync();

        var refused = await app.Anonymous().PostAsync(
            "/auth/refresh", body: null, [.. AuthCalls.Cookies(device.AccessToken, device.RefreshToken), ("Authorization", "Bearer")]);

        refused.ShouldBeUnauthorized("access_token.invalid").ShouldDeleteCookies();
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    [Fact]
    public async Task A_header_of_another_scheme_ends_no_session()
    {
        var device = await app.SignInAsync();

        var refreshed = await app.Anonymous().PostAsync(
            "/auth/refresh",
            body: null,
            [.. AuthCalls.Cookies(device.AccessToken, device.RefreshToken), ("Authorization", "Basic Ym9hcmQ=")]);

        refreshed.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(device.SessionId);
    }
}
