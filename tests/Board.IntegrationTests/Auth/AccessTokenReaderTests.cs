using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class AccessTokenReaderOnSqlite(SqliteApp app) : AccessTokenReaderTests<SqliteApp>(app);

public sealed class AccessTokenReaderOnMariaDb(MariaDbApp app) : AccessTokenReaderTests<MariaDbApp>(app);

/// <summary>Access tokens in headers and cookies.</summary>
public abstract class AccessTokenReaderTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("bearer")]
    [InlineData("BEARER")]
    public async Task The_scheme_is_compared_ignoring_case(string scheme)
    {
        var device = await app.SignInAsync();

        (await app.Anonymous().GetAsync("/auth/session", ("Authorization", $"{scheme} {device.AccessToken}"))).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("bearer")]
    [InlineData("Bearer x")]
    [InlineData("Bearer x.y.z")]
    [InlineData("Bearer x.y.z.x.y")]
    [InlineData("Bearer é")]
    [InlineData("Bearer\tTOKEN")]
    [InlineData("Bearer \tTOKEN")]
    [InlineData("Bearer=TOKEN")]
    [InlineData("Bearer TOKEN TOKEN")]
    [InlineData("Bearer TOKEN, Bearer TOKEN")]
    [InlineData("Bearer TOKEN, Basic Ym9hcmQ6Ym9hcmQ=")]
    [InlineData("Basic Ym9hcmQ6Ym9hcmQ=, Bearer TOKEN")]
    [InlineData("")]
    public async Task A_malformed_header_is_invalid_and_never_falls_back_to_the_cookie(string header)
    {
        var device = await app.SignInAsync();
        header = header.Replace("TOKEN", device.AccessToken, StringComparison.Ordinal);

        var refused = await RawHttp.SendAsync(
            app.Address,
            ["GET /auth/session HTTP/1.1", $"Cookie: __Host-board_access={device.AccessToken}", $"Authorization: {header}"]);

        refused.ShouldBeUnauthorized("access_token.invalid");
    }

    [Theory]
    [InlineData("Basic Ym9hcmQ6Ym9hcmQ=")]
    [InlineData("Digest username=\"a\", realm=\"b\"")]
    [InlineData("Basic")]
    [InlineData("BearerToken x")]
    [InlineData("Bearer2 x")]
    public async Task A_header_of_another_scheme_is_ignored(string header)
    {
        var device = await app.SignInAsync();
        var authorization = ("Authorization", header);

        (await app.Anonymous().GetAsync("/auth/session", authorization)).ShouldBeUnauthorized("access_token.missing");
        (await app.Anonymous().GetAsync("/auth/session", [.. AuthCalls.Cookies(device.AccessToken), authorization]))
            .ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().PostAsync(
                "/auth/refresh", body: null, [.. AuthCalls.Cookies(device.AccessToken, device.RefreshToken), authorization]))
            .ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().PostAsync("/auth/sign-out", body: null, [.. AuthCalls.Cookies(device.AccessToken), authorization]))
            .ShouldBe(HttpStatusCode.NoContent);
        (await device.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
    }

    [Theory]
    [InlineData("Bearer TOKEN")]
    [InlineData("Basic Ym9hcmQ6Ym9hcmQ=")]
    public async Task Several_authorization_headers_with_a_bearer_token_are_rejected(string other)
    {
        var device = await app.SignInAsync();
        other = other.Replace("TOKEN", device.AccessToken, StringComparison.Ordinal);
        string[] headers = [$"Authorization: {other}", $"Authorization: Bearer {device.AccessToken}"];

        foreach (var order in new[] { headers, [.. headers.Reverse()] })
        {
            (await RawHttp.SendAsync(app.Address, ["GET /auth/session HTTP/1.1", .. order])).ShouldBeUnauthorized("access_token.invalid");
        }
    }

    [Fact]
    public async Task Several_spaces_may_follow_the_scheme()
    {
        var device = await app.SignInAsync();

        (await RawHttp.SendAsync(app.Address, ["GET /auth/session HTTP/1.1", $"Authorization: Bearer   {device.AccessToken}  "]))
            .ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_valid_header_takes_precedence_over_the_cookie()
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
    public async Task Cookies_of_other_programs_may_contain_any_bytes()
    {
        var user = await app.KnownUserAsync("reader");
        string[] lines = ["GET /users/me HTTP/1.1", $"Cookie: theirs=\u00e9; {AuthCalls.AccessCookie}={user.AccessToken}; more=\u00ff"];

        (await RawHttp.SendAsync(app.Address, lines, encoding: Encoding.Latin1)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_first_of_several_access_cookies_is_used()
    {
        var (first, second) = (await app.SignInAsync(), await app.SignInAsync());
        var address = app.StartInstance(("Auth:Cookies:Secure", "false"));
        string[] cookies = [$"board_access={first.AccessToken}", $"board_access={second.AccessToken}"];

        (await new ApiClient(address).GetAsync("/auth/session", ("Cookie", string.Join("; ", cookies))))
            .ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(first.SessionId);
        (await RawHttp.SendAsync(address, ["GET /auth/session HTTP/1.1", .. cookies.Select(cookie => $"Cookie: {cookie}")]))
            .ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(first.SessionId);
    }

    [Theory]
    [InlineData("__host-board_access=")]
    [InlineData("__HOST-BOARD_ACCESS=")]
    [InlineData("\u00a0__Host-board_access=")]
    [InlineData("__Host-board%5Faccess=")]
    [InlineData("other=__Host-board_access=")]
    public async Task A_cookie_with_a_similar_name_is_ignored(string name)
    {
        var device = await app.SignInAsync();
        string[] lines = ["GET /auth/session HTTP/1.1", $"Cookie: {name}{device.AccessToken}"];

        (await RawHttp.SendAsync(app.Address, lines, encoding: Encoding.Latin1)).ShouldBeUnauthorized("access_token.missing");
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

        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(device.RefreshToken))).ShouldBeUnauthorized(
            "access_token.invalid");
        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Cookies(null, device.RefreshToken)))
            .ShouldBeUnauthorized("access_token.missing");
    }
}
