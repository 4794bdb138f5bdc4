using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class GuardOnSqlite(SqliteApp app) : GuardTests<SqliteApp>(app);

public sealed class GuardOnMariaDb(MariaDbApp app) : GuardTests<MariaDbApp>(app);

/// <summary>How endpoints with required and with optional authentication treat the access token.</summary>
public abstract class GuardTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    [Theory]
    [InlineData("GET", "/auth/session")]
    [InlineData("GET", "/auth/sessions")]
    [InlineData("DELETE", "/auth/sessions")]
    [InlineData("DELETE", $"/auth/sessions/{SomeId}")]
    [InlineData("GET", "/users/me")]
    [InlineData("GET", "/users")]
    [InlineData("PATCH", $"/users/{SomeId}")]
    [InlineData("DELETE", $"/users/{SomeId}")]
    [InlineData("PUT", $"/users/{SomeId}/password")]
    //#if (posts)
    [InlineData("POST", "/posts")]
    [InlineData("PATCH", $"/posts/{SomeId}")]
    [InlineData("DELETE", $"/posts/{SomeId}")]
    //#endif
    //#if (comments)
    [InlineData("POST", $"/posts/{SomeId}/comments")]
    [InlineData("PATCH", $"/comments/{SomeId}")]
    [InlineData("DELETE", $"/comments/{SomeId}")]
    //#endif
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
        //#if (posts)
        var post = await (await app.SignInAsync()).WritePostAsync();
        //#endif
        var nickname = $"n{Guid.NewGuid():N}"[..20];

        //#if (posts)
        (await client.GetAsync("/posts", (name, value))).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync($"/posts/{post.Value("id")}", (name, value))).ShouldBe(HttpStatusCode.OK);
        //#endif
        (await client.GetAsync("/errors", (name, value))).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/live", (name, value))).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/health/ready", (name, value))).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/openapi/v1.json", (name, value))).ShouldBe(HttpStatusCode.OK);
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
        //#if (posts)
        var post = (await device.WritePostAsync()).Value("id");
        //#endif
        (await device.PostAsync("/auth/sign-out")).ShouldBe(HttpStatusCode.NoContent);

        ApiResponse[] refused =
        [
            await device.GetAsync("/auth/session"),
            await device.GetAsync("/auth/sessions"),
            await device.GetAsync("/users/me"),
            await device.GetAsync($"/users/{device.Id}"),
            await device.GetAsync("/users"),
            await device.PatchAsync($"/users/{device.Id}", new { nickname = "other" }),
            await device.DeleteAsync($"/users/{device.Id}", new { password = TestUser.DefaultPassword }),
            //#if (posts)
            await device.PostAsync("/posts", new { title = "t", content = "c" }),
            await device.PatchAsync($"/posts/{post}", new { title = "t" }),
            await device.DeleteAsync($"/posts/{post}"),
            //#endif
            //#if (comments)
            await device.PostAsync($"/posts/{post}/comments", new { content = "c" }),
            await device.PatchAsync($"/comments/{SomeId}", new { content = "c" }),
            await device.DeleteAsync($"/comments/{SomeId}"),
            //#endif
            await device.DeleteAsync("/auth/sessions"),
            await device.DeleteAsync($"/auth/sessions/{device.SessionId}"),
            await device.PutAsync(
                $"/users/{device.Id}/password", new { currentPassword = TestUser.DefaultPassword, newPassword = "another horse" }),
        ];

        foreach (var response in refused)
        {
            response.ShouldBeUnauthorized("session.ended", "access_token");
        }

        //#if (posts)
        (await app.Anonymous().GetAsync($"/posts/{post}")).ShouldBe(HttpStatusCode.OK).Value("title").ShouldBe("A title");
        //#endif
    }

    private Task<ApiResponse> SendAsync(string method, string path, params (string Name, string Value)[] headers) =>
        app.Anonymous().SendAsync(new HttpMethod(method), path, method is "POST" or "PUT" or "PATCH" ? "{}" : null, headers);
}
