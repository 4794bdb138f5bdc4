using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Auth;

public sealed class ProxyTests(SqliteApp unknown, ProxyTests.App known) : IClassFixture<SqliteApp>, IClassFixture<ProxyTests.App>
{
    [Fact]
    public async Task Behind_a_known_proxy_that_ends_TLS_the_own_origin_is_the_secure_one()
    {
        var user = await known.SignUpAsync();

        var refreshed = await known.Anonymous().PostAsync(
            "/auth/refresh",
            body: null,
            ("Cookie", $"__Host-board_access={user.AccessToken}; __Secure-board_refresh={user.RefreshToken}"),
            ("Origin", $"https://{known.Address.Authority}"),
            ("X-Forwarded-Proto", "https"));

        refreshed.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_forwarded_address_is_accepted_from_a_known_proxy_only()
    {
        var email = (await known.SignUpAsync()).Email;
        var other = (await unknown.SignUpAsync()).Email;
        var forwarded = ("X-Forwarded-For", "203.0.113.7");
        object Body(string address) => new { email = address, password = Http.TestUser.DefaultPassword };

        (await known.Anonymous().PostAsync("/auth/sign-in", Body(email), forwarded)).Value("session.ipAddress").ShouldBe("203.0.113.7");
        (await unknown.Anonymous().PostAsync("/auth/sign-in", Body(other), forwarded)).Value("session.ipAddress").ShouldNotBe(
            "203.0.113.7");
    }

    [Fact]
    public async Task A_forwarded_scheme_of_an_unknown_proxy_is_ignored()
    {
        var user = await unknown.SignUpAsync();

        var refused = await unknown.Anonymous().PostAsync(
            "/auth/refresh",
            body: null,
            ("Cookie", $"__Secure-board_refresh={user.RefreshToken}"),
            ("Origin", $"https://{unknown.Address.Authority}"),
            ("X-Forwarded-Proto", "https"));

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "csrf.origin_rejected");
    }

    /// <summary>The test sends the headers of a trusted proxy.</summary>
    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            KeyValuePair.Create("ForwardedHeaders:KnownProxies:0", "127.0.0.0/8"),
            KeyValuePair.Create("ForwardedHeaders:KnownProxies:1", "::1"),
        ];
    }
}
