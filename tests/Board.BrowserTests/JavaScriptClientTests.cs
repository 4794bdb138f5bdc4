using Board.IntegrationTests.Http;

namespace Board.BrowserTests;

/// <summary>The reference client in clients/javascript in a browser, where the tokens are in cookies.</summary>
public sealed class JavaScriptClientTests(Chromium chromium, PlainHttpApp app) : IClassFixture<PlainHttpApp>
{
    public static TheoryData<string> Origins => ["its own", PlainHttpApp.OtherOrigin];

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task Ten_requests_that_find_the_token_expired_cause_one_refresh(string origin)
    {
        await using var profile = await chromium.OpenProfileAsync();
        var page = await OpenAsync(profile, origin);
        await SignInAsync(page);

        (await ReadAsync(page)).ShouldBe("200 refreshes=0 signOuts=0");
        app.Time.Advance(TimeSpan.FromMinutes(11));
        (await ReadAsync(page)).ShouldBe("200 refreshes=1 signOuts=0");
        app.Time.Advance(TimeSpan.FromMinutes(11));
        (await ReadAsync(page)).ShouldBe("200 refreshes=2 signOuts=0");
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task After_the_end_of_the_session_the_next_sign_in_is_refreshed_too(string origin)
    {
        await using var profile = await chromium.OpenProfileAsync();
        var page = await OpenAsync(profile, origin);
        await SignInAsync(page);

        app.Time.Advance(TimeSpan.FromDays(15));
        (await ReadAsync(page)).ShouldBe("401 refreshes=1 signOuts=1");
        (await ReadAsync(page)).ShouldBe("401 refreshes=1 signOuts=1");

        await SignInAsync(page);
        app.Time.Advance(TimeSpan.FromMinutes(11));
        (await ReadAsync(page)).ShouldBe("200 refreshes=2 signOuts=1");
    }

    [Fact]
    public async Task Two_tabs_refresh_once()
    {
        await using var profile = await chromium.OpenProfileAsync();
        var first = await OpenAsync(profile, "its own");
        var second = await OpenAsync(profile, "its own");
        await SignInAsync(first);
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await profile.RouteAsync("**/auth/refresh", async route =>
        {
            started.TrySetResult();
            await release.Task;
            await route.ContinueAsync();
        });
        var reading = ReadAsync(first);
        await started.Task;
        var waiting = ReadAsync(second);
        await second.WaitForFunctionAsync("async () => (await navigator.locks.query()).pending.length > 0");
        release.SetResult();

        (await reading).ShouldBe("200 refreshes=1 signOuts=0");
        (await waiting).ShouldBe("200 refreshes=0 signOuts=0");
    }

    [Theory]
    [MemberData(nameof(Origins))]
    public async Task A_Request_with_a_body_is_repeated_with_its_body(string origin)
    {
        await using var profile = await chromium.OpenProfileAsync();
        var page = await OpenAsync(profile, origin);
        await SignInAsync(page);
        var user = await app.KnownUserAsync("browser");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        var answer = await page.EvaluateAsync<string>(
            """
            async ({ api, nickname, id }) => {
              const request = new Request(`${api}users/${id}`, {
                method: "PATCH", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ nickname }),
              });
              const response = await sessionFetch(request);
              return `${response.status} ${(await response.json()).nickname}`;
            }
            """,
            new { api = app.Address.ToString(), id = user.Id, nickname = user.Nickname });

        answer.ShouldBe($"200 {user.Nickname}");
    }

    /// <summary>Opens a page that holds the client.</summary>
    private async Task<IPage> OpenAsync(IBrowserContext profile, string origin)
    {
        var folder = new Uri(origin == "its own" ? app.Address : new Uri(origin), "/page/");
        await profile.RouteAsync($"{folder}", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $$"""
                <script type="module">
                  import { createSessionFetch } from "./session-fetch.js";
                  window.signOuts = 0;
                  window.refreshes = 0;
                  window.sessionFetch = createSessionFetch({
                    baseUrl: "{{app.Address}}",
                    onSignedOut: () => window.signOuts++,
                    fetch: (url, init) => {
                      if (url.pathname === "/auth/refresh") window.refreshes++;
                      return fetch(url, init);
                    },
                  });
                </script>
                """,
        }));
        await profile.RouteAsync($"{folder}session-fetch.js", route => route.FulfillAsync(new()
        {
            ContentType = "text/javascript",
            Path = Path.Combine(AppContext.BaseDirectory, "Clients", "session-fetch.js"),
        }));
        var page = await profile.NewPageAsync();
        await page.GotoAsync($"{folder}");
        await page.WaitForFunctionAsync("() => window.sessionFetch");
        return page;
    }

    private async Task SignInAsync(IPage page)
    {
        var user = await app.KnownUserAsync("browser");
        var status = await page.EvaluateAsync<int>(
            """
            async (body) => (await sessionFetch("/auth/sign-in", {
              method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body),
            })).status
            """,
            new { email = user.Email, password = TestUser.DefaultPassword });
        status.ShouldBe(200);
    }

    private static Task<string> ReadAsync(IPage page) => page.EvaluateAsync<string>(
        """
        async () => {
          const responses = await Promise.all(Array.from({ length: 10 }, () => sessionFetch("/users/me")));
          return `${[...new Set(responses.map((response) => response.status))]} refreshes=${refreshes} signOuts=${signOuts}`;
        }
        """);
}
