using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class SignOutOnSqlite(SqliteApp app) : SignOutTests<SqliteApp>(app);

public sealed class SignOutOnMariaDb(MariaDbApp app) : SignOutTests<MariaDbApp>(app);

public abstract class SignOutTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_sign_out_with_cookies_ends_the_session_and_deletes_both_cookies()
    {
        var device = await app.SignInAsync();

        var signedOut = await SignOutAsync(headers: AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        signedOut.ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();
        signedOut.Text.ShouldBeEmpty();
        signedOut.Header("Cache-Control").ShouldBe("no-store");
        await ShouldBeEndedAsync(device);
    }

    [Fact]
    public async Task A_sign_out_with_only_the_access_token_ends_the_session()
    {
        var device = await app.SignInAsync();

        (await SignOutAsync(headers: AuthCalls.Bearer(device.AccessToken))).ShouldBe(HttpStatusCode.NoContent);

        await ShouldBeEndedAsync(device);
    }

    [Fact]
    public async Task A_sign_out_with_an_expired_access_token_ends_the_session()
    {
        var device = await app.SignInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(10));

        (await SignOutAsync(headers: AuthCalls.Bearer(device.AccessToken))).ShouldBe(HttpStatusCode.NoContent);

        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    [Fact]
    public async Task A_sign_out_with_only_the_refresh_token_works_in_the_body_but_not_in_a_cookie()
    {
        var (first, second) = (await app.SignInAsync(), await app.SignInAsync());

        (await SignOutAsync(new { refreshToken = first.RefreshToken })).ShouldBe(HttpStatusCode.NoContent);
        (await SignOutAsync(headers: AuthCalls.Cookies(null, second.RefreshToken))).ShouldBe(HttpStatusCode.NoContent)
            .ShouldDeleteCookies();

        await ShouldBeEndedAsync(first);
        (await second.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_planted_refresh_cookie_of_another_session_ends_no_session(bool isFirst)
    {
        var (device, other) = (await app.SignInAsync(), await app.SignInAsync("other"));
        string[] cookies = isFirst ? [other.RefreshToken, device.RefreshToken] : [device.RefreshToken, other.RefreshToken];

        (await SignOutAsync(headers: AuthCalls.RefreshCookies(device.AccessToken, cookies))).ShouldBe(HttpStatusCode.NoContent)
            .ShouldDeleteCookies();

        await ShouldBeEndedAsync(device);
        (await other.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_sign_out_with_an_invalid_access_token_ends_the_session_of_the_first_refresh_cookie()
    {
        var (device, other) = (await app.SignInAsync(), await app.SignInAsync("other"));

        var cookies = AuthCalls.RefreshCookies(AuthCalls.Forge(device.AccessToken), device.RefreshToken, other.RefreshToken);
        (await SignOutAsync(headers: cookies)).ShouldBe(HttpStatusCode.NoContent);

        await ShouldBeEndedAsync(device);
        (await other.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_second_sign_out_succeeds()
    {
        var device = await app.SignInAsync();

        for (var time = 0; time < 2; time++)
        {
            (await SignOutAsync(new { refreshToken = device.RefreshToken }, AuthCalls.Bearer(device.AccessToken)))
                .ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();
        }
    }

    [Fact]
    public async Task A_sign_out_without_tokens_succeeds()
    {
        (await SignOutAsync()).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();
        (await SignOutAsync("{}")).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();
    }

    [Fact]
    public async Task A_sign_out_with_invalid_tokens_ends_no_session_and_succeeds()
    {
        var device = await app.SignInAsync();

        (await SignOutAsync(new { refreshToken = AuthCalls.UnknownRefreshToken() })).ShouldBe(HttpStatusCode.NoContent);
        (await SignOutAsync(headers: AuthCalls.Bearer(AuthCalls.Forge(device.AccessToken)))).ShouldBe(HttpStatusCode.NoContent);
        (await SignOutAsync(headers: AuthCalls.Cookies("broken", "broken"))).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();

        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_sessions_of_the_user_stay()
    {
        var (device, other) = (await app.SignInAsync(), await app.SignInAsync());

        await SignOutAsync(headers: AuthCalls.Bearer(device.AccessToken));

        (await other.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_malformed_body_ends_no_session()
    {
        var device = await app.SignInAsync();

        var refused = await SignOutAsync("""{"token":"x"}""", AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").ShouldTouchNoCookie();
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    private Task<ApiResponse> SignOutAsync(object? body = null, params (string Name, string Value)[] headers) =>
        app.Anonymous().PostAsync("/auth/sign-out", body, headers);

    private async Task ShouldBeEndedAsync(TestUser device)
    {
        (await device.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }
}
