using System.Buffers.Text;
using System.Net;
using System.Text.Json;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class SignInOnSqlite(SqliteApp app) : SignInTests<SqliteApp>(app);

public sealed class SignInOnMariaDb(MariaDbApp app) : SignInTests<MariaDbApp>(app);

public abstract class SignInTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("")]
    [InlineData(""","delivery":"cookie" """)]
    [InlineData(""","delivery":null""")]
    public async Task Tokens_are_delivered_in_cookies_by_default(string delivery)
    {
        var user = await app.KnownUserAsync("alice");

        var signedIn = await app.Anonymous().PostAsync(
            "/auth/sign-in", $$"""{"email":"{{user.Email}}","password":"{{TestUser.DefaultPassword}}"{{delivery}}}""");

        signedIn.ShouldBe(HttpStatusCode.OK).Header("Cache-Control").ShouldBe("no-store");
        signedIn.Json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["user", "session", "accessTokenExpiresAt", "refreshTokenExpiresAt"], ignoreOrder: true);
        signedIn.SetCookies.Keys.ShouldBe(["__Host-board_access", "__Secure-board_refresh"], ignoreOrder: true);
    }

    [Fact]
    public async Task Tokens_are_delivered_in_the_body_on_request()
    {
        var user = await app.KnownUserAsync("alice");

        var signedIn = await SignInAsync(user.Email);

        signedIn.ShouldBe(HttpStatusCode.OK).ShouldTouchNoCookie();
        signedIn.Header("Cache-Control").ShouldBe("no-store");
        signedIn.Value("tokenType").ShouldBe("Bearer");
        signedIn.Json.GetProperty("expiresIn").GetInt32().ShouldBe(600);
        signedIn.Value("refreshToken")!.Length.ShouldBe(43);
        signedIn.Time("refreshTokenExpiresAt").ShouldBe(app.Now.AddDays(14));
        signedIn.Time("accessTokenExpiresAt").ShouldBeInRange(app.Now.AddMinutes(10).AddSeconds(-1), app.Now.AddMinutes(10));
    }

    [Fact]
    public async Task The_response_has_the_user_and_the_session()
    {
        var user = await app.KnownUserAsync("alice");

        var signedIn = await SignInAsync(user.Email);

        signedIn.Value("user.id").ShouldBe(user.Id);
        signedIn.Value("user.email").ShouldBe("alice@example.com");
        signedIn.Value("user.nickname").ShouldBe("alice");
        signedIn.Value("user.role").ShouldBe("member");
        signedIn.Value("session.id").ShouldNotBe(user.SessionId);
        Guid.Parse(signedIn.Value("session.id")!).Version.ShouldBe(7);
        signedIn.Json.GetProperty("session").GetProperty("current").GetBoolean().ShouldBeTrue();
        signedIn.Time("session.createdAt").ShouldBe(app.Now);
        signedIn.Time("session.lastUsedAt").ShouldBe(app.Now);
        signedIn.Time("session.expiresAt").ShouldBe(app.Now.AddDays(90));
    }

    [Fact]
    public async Task The_access_token_is_a_jwt_with_the_claims_of_RFC_9068()
    {
        var user = await app.KnownUserAsync("alice");

        var signedIn = await SignInAsync(user.Email);

        var parts = signedIn.Value("accessToken")!.Split('.');
        var header = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[0]));
        header.GetProperty("typ").GetString().ShouldBe("at+jwt");
        header.GetProperty("alg").GetString().ShouldBe("HS256");
        header.GetProperty("kid").GetString().ShouldBe("test");
        var claims = JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1]));
        claims.GetProperty("iss").GetString().ShouldBe("board");
        claims.GetProperty("aud").GetString().ShouldBe("board");
        claims.GetProperty("sub").GetString().ShouldBe(user.Id);
        claims.GetProperty("sid").GetString().ShouldBe(signedIn.Value("session.id"));
        claims.GetProperty("jti").GetString().ShouldNotBeNullOrEmpty();
        claims.GetProperty("role").GetString().ShouldBe("member");
        claims.GetProperty("iat").GetInt64().ShouldBe(app.Now.ToUnixTimeSeconds());
        claims.GetProperty("exp").GetInt64().ShouldBe(signedIn.Time("accessTokenExpiresAt").ToUnixTimeSeconds());
    }

    [Fact]
    public async Task The_address_is_compared_ignoring_case()
    {
        await app.KnownUserAsync("alice");

        (await SignInAsync("ALICE@Example.COM")).ShouldBe(HttpStatusCode.OK).Value("user.email").ShouldBe("alice@example.com");
    }

    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        var user = await app.KnownUserAsync("alice");

        var wrong = await SignInAsync(user.Email, "not the password");
        var unknown = await SignInAsync("nobody@example.com", "not the password");

        wrong.ShouldBeUnauthorized("credentials.invalid").ShouldTouchNoCookie();
        unknown.ShouldBeUnauthorized("credentials.invalid").ShouldTouchNoCookie();
        WithoutTraceId(unknown).ShouldBe(WithoutTraceId(wrong));
        unknown.HeaderNames.ShouldBe(wrong.HeaderNames);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("alice@example.com\u0000")]
    public async Task A_malformed_address_gets_the_answer_of_an_unknown_one(string email) =>
        (await SignInAsync(email)).ShouldBeUnauthorized("credentials.invalid");

    [Fact]
    public async Task A_password_is_compared_exactly()
    {
        var user = await app.KnownUserAsync("alice");

        (await SignInAsync(user.Email, TestUser.DefaultPassword.ToUpperInvariant())).ShouldBeUnauthorized("credentials.invalid");
        (await SignInAsync(user.Email, TestUser.DefaultPassword + " ")).ShouldBeUnauthorized("credentials.invalid");
        (await SignInAsync(user.Email, new string('x', 10_000))).ShouldBeUnauthorized("credentials.invalid");
        (await SignInAsync(user.Email, "")).ShouldBeUnauthorized("credentials.invalid");
    }

    [Theory]
    [InlineData("{}", "email,password")]
    [InlineData("""{"email":null,"password":null}""", "email,password")]
    [InlineData("""{"email":" ","password":"x"}""", "email")]
    [InlineData("""{"email":"alice@example.com"}""", "password")]
    public async Task A_missing_field_is_named(string body, string fields) =>
        (await app.Anonymous().PostAsync("/auth/sign-in", body)).ShouldRefuseFields(fields.Split(','));

    [Theory]
    [InlineData("\"pigeon\"")]
    [InlineData("\"\"")]
    [InlineData("\"cookie,body\"")]
    [InlineData("1")]
    public async Task An_unknown_delivery_is_rejected(string delivery)
    {
        var refused = await app.Anonymous().PostAsync(
            "/auth/sign-in", $$"""{"email":"alice@example.com","password":"x","delivery":{{delivery}}}""");

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Fact]
    public async Task A_sign_in_with_a_live_refresh_cookie_replaces_its_session()
    {
        var device = await app.SignInAsync("alice");

        var signedIn = await SignInAsync(device.Email, headers: AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        signedIn.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldNotBe(device.SessionId);
        (await device.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    [Fact]
    public async Task A_sign_in_of_another_user_ends_the_session_of_the_cookie()
    {
        var device = await app.SignInAsync("alice");
        var next = await app.KnownUserAsync("bob");

        (await SignInAsync(next.Email, headers: AuthCalls.Cookies(device.AccessToken, device.RefreshToken))).ShouldBe(HttpStatusCode.OK);

        (await device.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
    }

    [Fact]
    public async Task A_refresh_cookie_ends_its_session_only_with_an_access_token_of_it()
    {
        var (device, other) = (await app.SignInAsync("alice"), await app.SignInAsync("bob"));

        (await SignInAsync(device.Email, headers: AuthCalls.Cookies(null, device.RefreshToken))).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(device.Email, headers: AuthCalls.Cookies(AuthCalls.Forge(device.AccessToken), device.RefreshToken)))
            .ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(device.Email, headers: AuthCalls.RefreshCookies(device.AccessToken, other.RefreshToken)))
            .ShouldBe(HttpStatusCode.OK);
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(TimeSpan.FromMinutes(10));
        (await SignInAsync(device.Email, headers: AuthCalls.RefreshCookies(device.AccessToken, other.RefreshToken, device.RefreshToken)))
            .ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
        (await app.Anonymous().RefreshAsync(other.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_failed_sign_in_ends_no_session()
    {
        var device = await app.SignInAsync("alice");

        var refused = await SignInAsync(device.Email, "not the password", AuthCalls.Cookies(device.AccessToken, device.RefreshToken));

        refused.ShouldBeUnauthorized("credentials.invalid").ShouldTouchNoCookie();
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_sign_in_ignores_invalid_tokens()
    {
        var user = await app.KnownUserAsync("alice");

        (await SignInAsync(user.Email, headers: AuthCalls.Cookies("broken", "broken"))).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(user.Email, headers: ("Authorization", "Bearer broken"))).ShouldBe(HttpStatusCode.OK);
    }

    private Task<ApiResponse> SignInAsync(
        string email, string password = TestUser.DefaultPassword, params (string Name, string Value)[] headers) =>
        app.Anonymous().PostAsync("/auth/sign-in", new { email, password, delivery = "body" }, headers);

    private static string WithoutTraceId(ApiResponse problem) =>
        problem.Text.Replace(problem.Value("traceId")!, "", StringComparison.Ordinal);
}
