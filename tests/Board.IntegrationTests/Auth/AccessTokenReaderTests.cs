using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class AccessTokenReaderOnSqlite(SqliteApp app) : AccessTokenReaderTests<SqliteApp>(app);

public sealed class AccessTokenReaderOnMariaDb(MariaDbApp app) : AccessTokenReaderTests<MariaDbApp>(app);

/// <summary>Where in a request the access token is looked for, and what counts as one.</summary>
public abstract class AccessTokenReaderTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task The_name_of_the_scheme_is_compared_without_regard_to_case(string scheme)
    {
        var device = await app.SignInAsync();

        (await app.Anonymous().GetAsync("/auth/session", ("Authorization", $"{scheme} {device.AccessToken}"))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Basic Ym9hcmQ6Ym9hcmQ=")]
    [InlineData("Bearer")]
    [InlineData("Bearer x")]
    [InlineData("Bearer x.y.z")]
    [InlineData("Bearer x.y.z.x.y")]
    [InlineData("Bearer é")]
    [InlineData("")]
    public async Task A_broken_header_is_invalid_and_never_falls_back_to_the_cookie(string header)
    {
        var device = await app.SignInAsync();

        var refused = await RawHttp.SendAsync(
            app.Address,
            ["GET /auth/session HTTP/1.1", $"Cookie: __Host-board_access={device.AccessToken}", $"Authorization: {header}"]);

        refused.ShouldBeUnauthorized("access_token.invalid");
    }

    [Fact]
    public async Task Two_authorization_headers_are_invalid_even_if_both_are_right()
    {
        var device = await app.SignInAsync();

        var refused = await RawHttp.SendAsync(
            app.Address,
            ["GET /auth/session HTTP/1.1", $"Authorization: Bearer {device.AccessToken}", $"Authorization: Bearer {device.AccessToken}"]);

        refused.ShouldBeUnauthorized("access_token.invalid");
    }

    [Fact]
    public async Task A_right_header_counts_whatever_the_cookie_is()
    {
        var device = await app.SignInAsync();

        (await device.GetAsync("/auth/session", AuthCalls.Cookies("broken", "broken"))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_access_cookie_authenticates()
    {
        var device = await app.SignInAsync();

        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Cookies(device.AccessToken)))
            .ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(device.SessionId);
    }

    [Fact]
    public async Task Cookies_of_other_programs_may_hold_any_bytes()
    {
        var user = await app.KnownUserAsync("reader");
        string[] lines = ["GET /users/me HTTP/1.1", $"Cookie: theirs=\u00e9; {AuthCalls.AccessCookie}={user.AccessToken}; more=\u00ff"];

        (await RawHttp.SendAsync(app.Address, lines, encoding: Encoding.Latin1)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_empty_access_cookie_is_no_token()
    {
        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Cookies(""))).ShouldBeUnauthorized("access_token.missing");
    }

    [Fact]
    public async Task A_refresh_token_is_no_access_token()
    {
        var device = await app.SignInAsync();

        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(device.RefreshToken))).ShouldBeUnauthorized("access_token.invalid");
        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Cookies(null, device.RefreshToken)))
            .ShouldBeUnauthorized("access_token.missing");
    }
}
