using System.Net;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class GuardOnSqlite(SqliteApp app) : GuardTests<SqliteApp>(app);

public sealed class GuardOnMariaDb(MariaDbApp app) : GuardTests<MariaDbApp>(app);

/// <summary>Access tokens at endpoints with required and with optional authentication.</summary>
public abstract class GuardTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    public static TheoryData<string, string> ClosedCalls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (var rule in AccessTables.Rules.Where(rule => rule.NeedsSession).DistinctBy(rule => rule.Endpoint))
            {
                calls.Add(rule.Method, rule.PathWith(SomeId));
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(ClosedCalls))]
    public async Task A_protected_endpoint_reports_a_missing_expired_or_invalid_token_before_other_errors(string method, string path)
    {
        var device = await app.SignInAsync();
        app.Time.Advance(TimeSpan.FromMinutes(10));

        (await SendAsync(method, path)).ShouldBeUnauthorized("access_token.missing").ShouldTouchNoCookie();
        var refused = new[] { (device.AccessToken, "access_token.expired"), (AuthCalls.Forge(device.AccessToken), "access_token.invalid") };
        foreach (var (token, code) in refused)
        {
            (await SendAsync(method, path, AuthCalls.Bearer(token))).ShouldBeUnauthorized(code).ShouldTouchNoCookie();
            (await SendAsync(method, path, AuthCalls.Cookies(token))).ShouldBeUnauthorized(code).ShouldTouchNoCookie();
        }
    }

    [Fact]
    public async Task A_token_is_valid_until_the_second_of_its_expiry()
    {
        app.Time.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(app.Now.ToUnixTimeSeconds() + 1));
        var device = await app.SignInAsync();

        app.Time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromMicroseconds(1));
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(TimeSpan.FromMicroseconds(1));
        (await device.GetAsync("/auth/session")).ShouldBeUnauthorized("access_token.expired");
    }

    [Theory]
    [InlineData("Authorization", "Bearer broken")]
    [InlineData("Authorization", "Basic Ym9hcmQ6Ym9hcmQ=")]
    [InlineData("Cookie", "__Host-board_access=broken; __Secure-board_refresh=broken")]
    public async Task Public_endpoints_ignore_invalid_credentials(string name, string value)
    {
        var client = app.Anonymous();
        var nickname = $"n{Guid.NewGuid():N}"[..20];

        foreach (var path in await FillPublicReadsAsync(await app.SignInAsync()))
        {
            (await client.GetAsync(path, (name, value))).ShouldBe(HttpStatusCode.OK);
        }

        (await client.GetAsync("/nothing/here", (name, value))).ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsync(
                "/users", new { email = $"{nickname}@example.com", nickname, password = TestUser.DefaultPassword }, (name, value)))
            .ShouldBe(HttpStatusCode.Created);
        (await client.PostAsync("/auth/sign-out", body: null, (name, value))).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_profile_is_public_but_rejects_an_invalid_token()
    {
        var device = await app.SignInAsync();
        var path = $"/users/{device.Id}";

        (await app.Anonymous().GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await device.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().GetAsync(path, AuthCalls.Bearer(AuthCalls.Forge(device.AccessToken)))).ShouldBeUnauthorized(
            "access_token.invalid");
        (await app.Anonymous().GetAsync(path, AuthCalls.Cookies("broken"))).ShouldBeUnauthorized("access_token.invalid");
        (await app.Anonymous().GetAsync(path, ("Authorization", "Bearer"))).ShouldBeUnauthorized("access_token.invalid");
        (await app.Anonymous().GetAsync(path, ("Authorization", "Basic Ym9hcmQ6Ym9hcmQ="))).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().GetAsync(path, [.. AuthCalls.Cookies(device.AccessToken), ("Authorization", "Basic Ym9hcmQ6Ym9hcmQ=")]))
            .ShouldBe(HttpStatusCode.OK).Value("email").ShouldBe(device.Email);

        app.Time.Advance(TimeSpan.FromMinutes(10));
        (await device.GetAsync(path)).ShouldBeUnauthorized("access_token.expired");
    }

    [Fact]
    public async Task A_token_of_an_ended_session_cannot_write_or_read_private_data()
    {
        var device = await app.SignInAsync();
        var closed = new List<(HttpMethod Method, string Path, string? Body)>();
        foreach (var rule in AccessTables.Rules.Where(rule => rule.NeedsSession && rule.Statuses[(int)Actor.Owner] is >= 200 and < 300))
        {
            var (path, body) = await Placeholders.FillAsync(rule, device);
            closed.Add((new HttpMethod(rule.Method), path, body));
        }

        var shown = await FillPublicReadsAsync(device);
        var before = await ReadAsync(shown);
        (await device.PostAsync("/auth/sign-out")).ShouldBe(HttpStatusCode.NoContent);

        foreach (var (method, path, body) in closed)
        {
            (await device.SendAsync(method, path, body)).ShouldBeUnauthorized("session.ended", "access_token");
        }

        (await device.GetAsync("/users")).ShouldBeUnauthorized("session.ended", "access_token");
        (await device.GetAsync($"/users/{device.Id}")).ShouldBeUnauthorized("session.ended", "access_token");
        (await ReadAsync(shown)).ShouldBe(before);
    }

    /// <summary>The paths whose responses are the same for all callers. The page at <c>/docs/</c> has a nonce.</summary>
    private static async Task<IReadOnlyList<string>> FillPublicReadsAsync(TestUser owner)
    {
        var paths = new List<string>();
        foreach (var rule in AccessTables.Rules.Where(rule => rule.IsPublicRead && rule.Path is not ("/users/{user}" or "/docs/")))
        {
            paths.Add((await Placeholders.FillAsync(rule, owner)).Path);
        }

        return paths;
    }

    private async Task<IReadOnlyList<string>> ReadAsync(IReadOnlyList<string> paths)
    {
        var texts = new List<string>();
        foreach (var path in paths)
        {
            texts.Add((await app.Anonymous().GetAsync(path)).ShouldBe(HttpStatusCode.OK).Text);
        }

        return texts;
    }

    private Task<ApiResponse> SendAsync(string method, string path, params (string Name, string Value)[] headers) =>
        app.Anonymous().SendAsync(new HttpMethod(method), path, method is "POST" or "PUT" or "PATCH" ? "{}" : null, headers);
}
