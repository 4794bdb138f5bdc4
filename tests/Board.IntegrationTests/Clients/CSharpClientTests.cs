using System.Net;
using System.Net.Http.Json;
using Board.Client;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Clients;

/// <summary>The reference client in clients/csharp against the real program. What the database is makes no difference to it.</summary>
public sealed class CSharpClientTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Ten_requests_that_find_the_token_expired_cause_one_refresh()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetStatusAsync("/users/me")));

        statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
        client.Refreshes.ShouldBe(1);
        client.SignOuts.ShouldBe(0);
    }

    [Fact]
    public async Task A_request_with_a_body_is_repeated_whole()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        using var response = await client.Http.PatchAsJsonAsync($"/users/{user.Id}", new { nickname = user.Nickname }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_ended_session_is_signed_out_without_a_refresh()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        await user.DeleteAsync("/auth/sessions");

        (await client.GetStatusAsync("/users/me")).ShouldBe(HttpStatusCode.Unauthorized);

        client.Refreshes.ShouldBe(0);
        client.SignOuts.ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_refresh_signs_out_once()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        app.Time.Advance(TimeSpan.FromDays(15));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.GetStatusAsync("/users/me")));

        statuses.ShouldAllBe(status => status == HttpStatusCode.Unauthorized);
        client.Refreshes.ShouldBe(1);
        client.SignOuts.ShouldBe(1);
    }

    [Fact]
    public async Task Wrong_credentials_are_no_reason_to_sign_out()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);

        using var response = await client.Http.PostAsJsonAsync(
            "/auth/sign-in", new { email = user.Email, password = "wrong" }, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.SignOuts.ShouldBe(0);
    }

    /// <summary>The reference client, with counters.</summary>
    private sealed class Client : IDisposable
    {
        private int refreshes;
        private int signOuts;

        public Client(TestApp app, TestUser user)
        {
            var handler = new SessionHandler(app.Address, new SessionTokens(user.AccessToken, user.RefreshToken), new Counter(this))
            {
                OnSignedOut = () => Interlocked.Increment(ref signOuts),
            };
            Http = new HttpClient(handler) { BaseAddress = app.Address };
        }

        public HttpClient Http { get; }

        public int Refreshes => refreshes;

        public int SignOuts => signOuts;

        public async Task<HttpStatusCode> GetStatusAsync(string path)
        {
            using var response = await Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        public void Dispose() => Http.Dispose();

        private sealed class Counter(Client client) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false })
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (request.RequestUri!.AbsolutePath == "/auth/refresh")
                {
                    Interlocked.Increment(ref client.refreshes);
                }

                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
