using System.Diagnostics;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Clients;

/// <summary>
/// The reference client in clients/javascript, run by Node.js against the real program. Explicit, because not every machine has
/// Node.js: <c>./test --clients</c> runs them.
/// </summary>
public sealed class JavaScriptClientTests(JavaScriptClientTests.App app) : IClassFixture<JavaScriptClientTests.App>
{
    [Theory(Explicit = true)]
    [InlineData("body")]
    [InlineData("cookie")]
    public async Task Ten_requests_that_find_the_token_expired_cause_one_refresh(string delivery)
    {
        var user = await app.SignUpAsync();
        using var client = new Node(app, user, delivery);
        (await client.ReadAsync()).ShouldBe("signed-in 200");

        (await client.StepAsync()).ShouldBe("statuses=200 refreshes=0 signOuts=0");

        app.Time.Advance(TimeSpan.FromMinutes(11));
        (await client.StepAsync()).ShouldBe("statuses=200 refreshes=1 signOuts=0");

        app.Time.Advance(TimeSpan.FromMinutes(11));
        (await client.StepAsync()).ShouldBe("statuses=200 refreshes=2 signOuts=0");
    }

    [Theory(Explicit = true)]
    [InlineData("body")]
    [InlineData("cookie")]
    public async Task An_ended_session_is_signed_out_without_a_refresh(string delivery)
    {
        var user = await app.SignUpAsync();
        using var client = new Node(app, user, delivery);
        await client.ReadAsync();

        await user.DeleteAsync("/auth/sessions");

        (await client.StepAsync()).ShouldBe("statuses=401 refreshes=0 signOuts=1");
    }

    [Theory(Explicit = true)]
    [InlineData("body")]
    [InlineData("cookie")]
    public async Task A_rejected_refresh_signs_out_once(string delivery)
    {
        var user = await app.SignUpAsync();
        using var client = new Node(app, user, delivery);
        await client.ReadAsync();

        app.Time.Advance(TimeSpan.FromDays(15));

        (await client.StepAsync()).ShouldBe("statuses=401 refreshes=1 signOuts=1");
        (await client.StepAsync()).ShouldBe("statuses=401 refreshes=1 signOuts=1");
    }

    [Theory(Explicit = true)]
    [InlineData("body")]
    [InlineData("cookie")]
    public async Task The_next_sign_in_is_refreshed_by_the_same_object(string delivery)
    {
        var user = await app.SignUpAsync();
        using var client = new Node(app, user, delivery);
        await client.ReadAsync();
        app.Time.Advance(TimeSpan.FromDays(15));
        (await client.StepAsync()).ShouldBe("statuses=401 refreshes=1 signOuts=1");

        (await client.StepAsync("sign-in")).ShouldBe("signed-in 200");
        app.Time.Advance(TimeSpan.FromMinutes(11));

        (await client.StepAsync()).ShouldBe("statuses=200 refreshes=2 signOuts=1");
    }

    /// <summary>Runs the client's own tests, against a fake API.</summary>
    [Fact(Explicit = true)]
    public async Task The_tests_of_the_client_pass()
    {
        using var tests = Process.Start(new ProcessStartInfo("node")
        {
            ArgumentList = { "--test", "session-fetch.test.js" },
            WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "Clients"),
            RedirectStandardOutput = true,
        })!;
        var report = await tests.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await tests.WaitForExitAsync(TestContext.Current.CancellationToken);

        tests.ExitCode.ShouldBe(0, report);
    }

    [Fact(Explicit = true)]
    public async Task A_request_that_is_aborted_does_not_wait_for_the_refresh()
    {
        var user = await app.SignUpAsync();
        using var client = new Node(app, user, "body");
        await client.ReadAsync();

        app.Time.Advance(TimeSpan.FromMinutes(11));

        (await client.StepAsync("abort")).ShouldBe("aborted=AbortError");
        (await client.StepAsync()).ShouldBe("statuses=200 refreshes=1 signOuts=0");
    }

    /// <summary>Node.js does not store Secure cookies over plain HTTP.</summary>
    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [KeyValuePair.Create("Auth:Cookies:Secure", "false")];
    }

    private sealed class Node : IDisposable
    {
        private readonly Process process;

        public Node(TestApp app, TestUser user, string delivery)
        {
            process = Process.Start(new ProcessStartInfo("node")
            {
                ArgumentList = { "scenario.js", app.Address.ToString(), user.Email, TestUser.DefaultPassword, delivery },
                WorkingDirectory = Path.Combine(AppContext.BaseDirectory, "Clients"),
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            })!;
        }

        public async Task<string?> ReadAsync() => await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);

        public async Task<string?> StepAsync(string step = "read")
        {
            await process.StandardInput.WriteLineAsync(step);
            return await ReadAsync();
        }

        public void Dispose()
        {
            process.Kill();
            process.Dispose();
        }
    }
}
