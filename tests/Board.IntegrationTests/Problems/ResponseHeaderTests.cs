using System.Net;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Problems;

public sealed class ResponseHeadersOnSqlite(SqliteApp app) : ResponseHeaderTests<SqliteApp>(app);

public sealed class ResponseHeadersOnMariaDb(MariaDbApp app) : ResponseHeaderTests<MariaDbApp>(app);

/// <summary>The headers of every response, and HEAD.</summary>
public abstract class ResponseHeaderTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData("/users/USER", "private, no-cache")]
    [InlineData("/users/me", "private, no-cache")]
    [InlineData("/auth/session", "private, no-cache")]
    [InlineData("/auth/sessions", "private, no-cache")]
    [InlineData("/errors", "no-cache")]
    [InlineData("/errors/validation", "no-cache")]
    [InlineData("/health/live", null)]
    [InlineData("/health/ready", null)]
    [InlineData("/openapi/v1.json", null)]
    [InlineData("/docs", null)]
    [InlineData("/", null)]
    [InlineData("/users?limit=0", null)]
    [InlineData("/nothing", null)]
    public async Task HEAD_has_the_headers_of_GET_without_a_body(string path, string? cacheControl)
    {
        var user = await app.KnownUserAsync("author");

        var get = await CompareHeadAsync(user, path.Replace("USER", user.Id, StringComparison.Ordinal));

        if (cacheControl is not null)
        {
            get.ShouldBe(HttpStatusCode.OK).Header("Cache-Control").ShouldBe(cacheControl);
        }
    }

    [Fact]
    public async Task HEAD_answers_as_GET_does_on_every_path()
    {
        var user = await app.KnownUserAsync("author");
        foreach (var rule in AccessTables.Rules.Where(rule => rule.Method == "GET"))
        {
            await CompareHeadAsync(user, (await Placeholders.FillAsync(rule, user)).Path);
            await CompareHeadAsync(user, rule.PathWith("01890a5d-ac96-774b-bcce-b302099a8057"));
        }
    }

    [Fact]
    public async Task Errors_and_empty_responses_have_the_security_headers()
    {
        var user = await app.KnownUserAsync("author");
        var stranger = await app.KnownUserAsync("stranger");
        var created = await app.Anonymous().PostAsync(
            "/users", new { email = "new@example.com", nickname = "new", password = TestUser.DefaultPassword });
        var document = await app.Anonymous().GetAsync("/openapi/v1.json");

        Dictionary<int, ApiResponse> responses = new()
        {
            [201] = created,
            [304] = await app.Anonymous().GetAsync("/openapi/v1.json", ("If-None-Match", document.Header("ETag")!)),
            [400] = await app.Anonymous().PostAsync("/users", "{"),
            [401] = await app.Anonymous().GetAsync("/users/me"),
            [403] = await stranger.PatchAsync($"/users/{user.Id}", new { nickname = "mine" }),
            [404] = await app.Anonymous().GetAsync("/nothing"),
            [405] = await app.Anonymous().PutAsync("/errors"),
            [409] = await app.Anonymous().PostAsync(
                "/users", new { email = user.Email, nickname = "other", password = TestUser.DefaultPassword }),
            [413] = await RawHttp.SendAsync(
                app.Address, ["POST /users HTTP/1.1", "Content-Type: application/json", "Content-Length: 99999999"]),
            [415] = await app.Anonymous().PostAsync("/users", new StringContent("email")),
            [204] = await (await user.SignInAgainAsync()).PostAsync("/auth/sign-out"),
        };

        foreach (var (status, response) in responses)
        {
            ((int)response.Status).ShouldBe(status, response.Text);
            response.ShouldBeSecure();
        }
    }

    [Fact]
    public async Task A_defect_gets_500_without_internal_details()
    {
        var user = await app.SignUpAsync();
        await app.ExecuteAsync(
            "UPDATE users SET password_hash = 'no hash' WHERE id = @id", ("id", user.StoredId));

        var problem = await app.Anonymous().PostAsync(
            "/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword }, ("Accept-Language", "ko"));

        problem.ShouldBeProblem(HttpStatusCode.InternalServerError, "internal").Header("Content-Language").ShouldBe("ko");
        problem.Json.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["type", "title", "status", "detail", "instance", "code", "traceId"], ignoreOrder: true);
        foreach (var secret in new[] { "Exception", "Board.", "System.", " at ", "SELECT", "users " })
        {
            problem.Text.ShouldNotContain(secret, Case.Sensitive);
        }

        problem.ShouldBeSecure();
    }

    [Fact]
    public async Task Responses_with_tokens_are_not_cacheable()
    {
        var user = await app.KnownUserAsync("author");
        var credentials = new { email = user.Email, password = TestUser.DefaultPassword };

        var byCookie = await app.Anonymous().PostAsync("/auth/sign-in", credentials);
        var byBody = await app.Anonymous().PostAsync("/auth/sign-in", new { credentials.email, credentials.password, delivery = "body" });
        var refreshed = await app.Anonymous().RefreshAsync(byBody.Value("refreshToken"));
        var signedOut = await app.Anonymous().PostAsync("/auth/sign-out");

        new[] { byCookie, byBody, refreshed, signedOut }.ShouldAllBe(response => response.Header("Cache-Control") == "no-store");
    }

    /// <summary>The policy of the page at <c>/docs</c> has a new nonce in each response.</summary>
    private static string? WithoutNonce(string? policy) => policy is null ? null : Regex.Replace(policy, "'nonce-[^']+'", "'nonce-'");

    private async Task<ApiResponse> CompareHeadAsync(TestUser user, string path)
    {
        var get = await user.GetAsync(path);
        var head = await RawHttp.SendAsync(app.Address, [$"HEAD {path} HTTP/1.1", $"Authorization: Bearer {user.AccessToken}"]);

        head.ShouldBe(get.Status).Text.ShouldBeEmpty();
        string[] names = ["Content-Type", "ETag", "Cache-Control", "Content-Language", "Location", "Link", "Content-Security-Policy"];
        foreach (var name in names)
        {
            WithoutNonce(head.Header(name)).ShouldBe(WithoutNonce(get.Header(name)), $"{name} of {path}");
        }

        head.ShouldBeSecure();
        return get.ShouldBeSecure();
    }
}
