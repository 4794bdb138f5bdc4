using System.Net;
using System.Net.Http.Json;
using System.Text;
using Board.Client;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Clients;

/// <summary>The reference client in clients/csharp against the real program. Does not depend on the database.</summary>
public sealed class CSharpClientTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_requests_that_find_the_token_expired_cause_one_refresh()
    {
        using var client = new Client(app, await app.SignUpAsync());
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.GetStatusAsync("/users/me")));

        statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
        client.Refreshes.ShouldBe(1);
        client.SignOuts.ShouldBe(0);
    }

    /// <summary>Each name has its own handler, as one name gets a new handler every two minutes.</summary>
    [Fact]
    public async Task Handlers_of_a_factory_share_tokens_and_the_refresh()
    {
        var client = new Client(app, await app.SignUpAsync());
        await using var services = new ServiceCollection()
            .AddSingleton(client.Session)
            .AddTransient<SessionHandler>()
            .ConfigureHttpClientDefaults(http => http
                .ConfigureHttpClient(api => api.BaseAddress = app.Address)
                .ConfigurePrimaryHttpMessageHandler(() => new Client.Counter(client))
                .AddHttpMessageHandler<SessionHandler>())
            .BuildServiceProvider();
        var factory = services.GetRequiredService<IHttpClientFactory>();
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => GetStatusAsync($"{number % 3}")));
        app.Time.Advance(TimeSpan.FromMinutes(11));
        var later = await GetStatusAsync("renewed");

        statuses.ShouldAllBe(status => status == HttpStatusCode.OK);
        later.ShouldBe(HttpStatusCode.OK);
        client.Refreshes.ShouldBe(2);
        client.SignOuts.ShouldBe(0);

        async Task<HttpStatusCode> GetStatusAsync(string name)
        {
            using var http = factory.CreateClient(name);
            using var response = await http.GetAsync(new Uri("/users/me", UriKind.Relative), Cancellation);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task A_request_with_a_body_is_repeated_with_its_body()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        using var response = await client.Http.PatchAsJsonAsync($"/users/{user.Id}", new { nickname = user.Nickname }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_with_a_stream_is_repeated_with_its_content()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var json = Encoding.UTF8.GetBytes($$"""{"nickname":"{{user.Nickname}}"}""");
        using var body = new StreamContent(new OneWayStream(json)) { Headers = { ContentType = new("application/json") } };
        using var response = await client.Http.PatchAsync(new Uri($"/users/{user.Id}", UriKind.Relative), body, Cancellation);

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
        client.Session.Tokens.ShouldBeNull();
    }

    [Fact]
    public async Task A_rejected_refresh_signs_out_once()
    {
        using var client = new Client(app, await app.SignUpAsync());
        app.Time.Advance(TimeSpan.FromDays(15));

        var statuses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => client.GetStatusAsync("/users/me")));

        statuses.ShouldAllBe(status => status == HttpStatusCode.Unauthorized);
        client.Refreshes.ShouldBe(1);
        client.SignOuts.ShouldBe(1);
    }

    [Fact]
    public async Task The_next_sign_in_is_refreshed_by_the_same_objects()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);
        await user.DeleteAsync("/auth/sessions");
        await client.GetStatusAsync("/users/me");

        var again = await user.SignInAgainAsync();
        client.Session.SignIn(new SessionTokens(again.AccessToken, again.RefreshToken));
        app.Time.Advance(TimeSpan.FromMinutes(11));

        (await client.GetStatusAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
        client.Refreshes.ShouldBe(1);
        client.SignOuts.ShouldBe(1);
    }

    [Fact]
    public async Task A_waiting_request_is_not_repeated_for_another_user_who_signs_in_meanwhile()
    {
        var other = await app.SignUpAsync();
        using var client = new Client(app, await app.SignUpAsync());
        app.Time.Advance(TimeSpan.FromMinutes(11));
        client.HoldRefreshes();

        var waiting = client.GetStatusAsync("/users/me");
        await client.RefreshStarted;
        client.Session.SignIn(new SessionTokens(other.AccessToken, other.RefreshToken));
        client.ReleaseRefreshes();

        (await waiting).ShouldBe(HttpStatusCode.Unauthorized);
        client.Session.Tokens!.RefreshToken.ShouldBe(other.RefreshToken);
    }

    [Fact]
    public async Task A_cancelled_request_does_not_cancel_the_refresh_of_others()
    {
        using var client = new Client(app, await app.SignUpAsync());
        using var impatience = new CancellationTokenSource();
        app.Time.Advance(TimeSpan.FromMinutes(11));
        client.HoldRefreshes();

        var cancelled = client.GetStatusAsync("/users/me", impatience);
        await client.RefreshStarted;
        var waiting = client.GetStatusAsync("/users/me");
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(cancelled);
        client.ReleaseRefreshes();

        (await waiting).ShouldBe(HttpStatusCode.OK);
        client.Refreshes.ShouldBe(1);
    }

    /// <summary>The rejected request must not keep the connection that its refresh needs.</summary>
    [Fact]
    public async Task Refreshing_works_with_a_single_connection()
    {
        using var client = new Client(app, await app.SignUpAsync(), maxConnections: 1);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        (await client.GetStatusAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(RefreshFault.NoAnswer)]
    [InlineData(RefreshFault.Unavailable)]
    [InlineData(RefreshFault.ForeignUnauthorized)]
    [InlineData(RefreshFault.ForeignPage)]
    public async Task A_hundred_failed_refreshes_leak_no_connection_and_end_no_session(RefreshFault fault)
    {
        using var client = new Client(app, await app.SignUpAsync(), maxConnections: 1);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        client.Fault = fault;
        for (var number = 0; number < 100; number++)
        {
            var request = client.GetStatusAsync("/users/me");
            if (fault is RefreshFault.NoAnswer)
            {
                await Should.ThrowAsync<HttpRequestException>(request);
            }
            else
            {
                (await request).ShouldBe(HttpStatusCode.Unauthorized);
            }
        }

        client.Fault = RefreshFault.None;
        (await client.GetStatusAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
        client.SignOuts.ShouldBe(0);
    }

    [Fact]
    public async Task A_hundred_requests_cancelled_while_waiting_leak_no_connection()
    {
        using var client = new Client(app, await app.SignUpAsync(), maxConnections: 1);
        using var impatience = new CancellationTokenSource();
        app.Time.Advance(TimeSpan.FromMinutes(11));
        client.HoldRefreshes();

        var requests = Enumerable.Range(0, 100).Select(_ => client.GetStatusAsync("/users/me", impatience)).ToList();
        await client.Refused(requests.Count);
        await impatience.CancelAsync();
        foreach (var request in requests)
        {
            await Should.ThrowAsync<OperationCanceledException>(request);
        }

        client.ReleaseRefreshes();
        (await client.GetStatusAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
        client.Refreshes.ShouldBe(1);
    }

    [Theory]
    [InlineData("""Basic realm="staging" """)]
    [InlineData("""Bearer realm="gateway", error="invalid_token" """)]
    [InlineData(null)]
    public async Task A_401_of_a_proxy_causes_no_refresh_and_no_sign_out(string? challenge)
    {
        using var client = new Client(new Uri("https://board.example"), _ =>
        {
            var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
            response.Headers.TryAddWithoutValidation("WWW-Authenticate", challenge is null ? [] : [challenge]);
            return response;
        });

        (await client.GetStatusAsync("/users/me")).ShouldBe(HttpStatusCode.Unauthorized);

        client.Refreshes.ShouldBe(0);
        client.SignOuts.ShouldBe(0);
        client.Session.Tokens.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("https://example.org/board")]
    [InlineData("https://example.org/board/")]
    public async Task The_path_of_the_base_address_is_kept(string api)
    {
        var requests = new List<string>();
        using var client = new Client(new Uri(api), request =>
        {
            requests.Add($"{request.RequestUri} {request.Headers.Authorization?.Parameter}");
            return request switch
            {
                { RequestUri.AbsolutePath: "/board/auth/refresh" } => Json(new SessionTokens("new", "newer")),
                { Headers.Authorization.Parameter: "old" } => Expired(),
                _ => new HttpResponseMessage(HttpStatusCode.OK),
            };
        });

        await client.GetStatusAsync("https://example.org/board/users/me");
        await client.GetStatusAsync("https://example.org/boards");
        await client.GetStatusAsync("https://example.org/board/../admin");

        requests.ShouldBe(
        [
            "https://example.org/board/users/me old",
            "https://example.org/board/auth/refresh old",
            "https://example.org/board/users/me new",
            "https://example.org/boards ",
            "https://example.org/admin ",
        ]);
    }

    [Fact]
    public async Task Wrong_credentials_cause_no_sign_out()
    {
        var user = await app.SignUpAsync();
        using var client = new Client(app, user);

        using var response = await client.Http.PostAsJsonAsync(
            "/auth/sign-in", new { email = user.Email, password = "wrong" }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        client.SignOuts.ShouldBe(0);
    }

    private static HttpResponseMessage Json(object body) => new() { Content = JsonContent.Create(body) };

    private static HttpResponseMessage Expired()
    {
        var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ParseAdd(
            "Bearer realm=\"access_token\", error=\"invalid_token\", error_description=\"The access token expired\"");
        return response;
    }

    /// <summary>Faults of a refresh request.</summary>
    public enum RefreshFault
    {
        None,
        NoAnswer,
        Unavailable,
        ForeignUnauthorized,
        ForeignPage,
    }

    /// <summary>The reference client, with counters, and with faults on request.</summary>
    private sealed class Client : IDisposable
    {
        private readonly TaskCompletionSource refreshStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly SemaphoreSlim refused = new(0);
        private TaskCompletionSource? held;
        private int refreshes;
        private int signOuts;

        public Client(TestApp app, TestUser user, int maxConnections = int.MaxValue)
            : this(app.Address, new SessionTokens(user.AccessToken, user.RefreshToken), maxConnections, answer: null)
        {
        }

        /// <summary>A client of a fake API.</summary>
        public Client(Uri api, Func<HttpRequestMessage, HttpResponseMessage> answer)
            : this(api, new SessionTokens("old", "older"), int.MaxValue, answer)
        {
        }

        private Client(Uri api, SessionTokens tokens, int maxConnections, Func<HttpRequestMessage, HttpResponseMessage>? answer)
        {
            Session = new SessionStore(api) { OnSignedOut = () => Interlocked.Increment(ref signOuts) };
            Session.SignIn(tokens);
            var handler = new SessionHandler(Session) { InnerHandler = new Counter(this, maxConnections, answer) };
            Http = new HttpClient(handler) { BaseAddress = api };
        }

        public SessionStore Session { get; }

        public HttpClient Http { get; }

        public RefreshFault Fault { get; set; }

        public int Refreshes => refreshes;

        public int SignOuts => signOuts;

        public Task RefreshStarted => refreshStarted.Task;

        public void HoldRefreshes() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void ReleaseRefreshes() => held!.SetResult();

        /// <summary>Waits until the API has rejected a number of requests.</summary>
        public async Task Refused(int count)
        {
            for (var number = 0; number < count; number++)
            {
                await refused.WaitAsync(Cancellation);
            }
        }

        public async Task<HttpStatusCode> GetStatusAsync(string address, CancellationTokenSource? impatience = null)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(impatience?.Token ?? default, Cancellation);
            using var response = await Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), either.Token);
            return response.StatusCode;
        }

        public void Dispose()
        {
            Http.Dispose();
            refused.Dispose();
        }

        public sealed class Counter(
            Client client, int maxConnections = int.MaxValue, Func<HttpRequestMessage, HttpResponseMessage>? answer = null)
            : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = maxConnections })
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (request.RequestUri!.AbsolutePath.EndsWith("/auth/refresh", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref client.refreshes);
                    client.refreshStarted.TrySetResult();
                    await (client.held?.Task ?? Task.CompletedTask);
                    if (client.Fault is not RefreshFault.None)
                    {
                        return FailRefresh();
                    }
                }

                var response = answer?.Invoke(request) ?? await base.SendAsync(request, cancellationToken);
                if (response.StatusCode is HttpStatusCode.Unauthorized)
                {
                    client.refused.Release();
                }

                return response;
            }

            private HttpResponseMessage FailRefresh()
            {
                switch (client.Fault)
                {
                    case RefreshFault.NoAnswer:
                        throw new HttpRequestException("The network is gone.");
                    case RefreshFault.ForeignUnauthorized:
                        return new HttpResponseMessage(HttpStatusCode.Unauthorized);
                    case RefreshFault.ForeignPage:
                        return new HttpResponseMessage { Content = new StringContent("<html>", Encoding.UTF8, "text/html") };
                    default:
                        return new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
                }
            }
        }
    }

    /// <summary>A stream that can be read once.</summary>
    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
