using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Telemetry;

public sealed class TelemetryOnSqlite(SqliteApp app) : TelemetryTests<SqliteApp>(app);

public sealed class TelemetryOnMariaDb(MariaDbApp app) : TelemetryTests<MariaDbApp>(app)
{
    [Fact]
    public async Task Statements_are_traced_without_their_values()
    {
        var told = await UseAsync();

        told.Traces.ShouldContain("db.query.text");
        told.Traces.ShouldContain("INSERT INTO users");
        told.Metrics.ShouldContain("db.client.connections.usage");
    }
}

/// <summary>Traces, metrics and logs of the installed program, over OTLP and on the console.</summary>
public abstract class TelemetryTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string Password = "a-password-that-nobody-may-see";
    private const string Nickname = "unspoken";

    // One run for each database, because all tests read the same exports.
    private static Task<Told>? told;

    [Fact]
    public async Task The_trace_id_of_a_problem_finds_its_trace_and_use_case()
    {
        var told = await UseAsync();

        told.Traces.ShouldContain(OtlpReceiver.Bytes(told.TraceId));
        told.Traces.ShouldContain("SignInCommand");
        told.Traces.ShouldContain("credentials.invalid");
        told.Logs.ShouldContain("listens on");
    }

    [Fact]
    public async Task Metrics_include_use_cases_by_outcome_server_and_runtime()
    {
        var told = await UseAsync();

        string[] names =
            ["board.use_case.duration", "RefreshCommand", "refresh_token.invalid", "http.server.request.duration", "dotnet.gc"];
        foreach (var name in names)
        {
            told.Metrics.ShouldContain(name);
        }
    }

    [Fact]
    public async Task Telemetry_contains_no_token_password_address_or_query()
    {
        var told = await UseAsync();

        foreach (var text in (string[])[told.Traces, told.Metrics, told.Logs, told.Console])
        {
            text.ShouldNotBeEmpty();
            foreach (var secret in told.Secrets)
            {
                text.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{secret} is in {text}");
            }
        }
    }

    [Fact]
    public async Task Outside_Development_each_line_of_the_console_is_a_JSON_object()
    {
        var told = await UseAsync();

        foreach (var line in told.Console.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            using var json = JsonDocument.Parse(line);
            json.RootElement.GetProperty("Timestamp").GetDateTimeOffset().Offset.ShouldBe(TimeSpan.Zero);
            json.RootElement.GetProperty("LogLevel").GetString().ShouldNotBeNull();
        }
    }

    /// <summary>The exports of one run of the program.</summary>
    protected Task<Told> UseAsync() => told ??= RunAsync();

    /// <summary>Starts the program, uses it with right and wrong secrets, and stops it, which flushes the exporters.</summary>
    private async Task<Told> RunAsync()
    {
        const string email = "unspoken@example.com";
        await using var receiver = await OtlpReceiver.StartAsync();
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        await using var api = new ApiProcess(
            "Production",
            receiver.Variables,
            [
                "--urls=http://127.0.0.1:0", "--RateLimiting:Enabled=false", "--Auth:SigningKeys:0:Id=a",
                $"--Auth:SigningKeys:0:Secret={key}",
                .. app.DatabaseSettings,
            ]);
        var client = new ApiClient(await api.WaitForAddressAsync());

        var user = new { email, nickname = Nickname, password = Password };
        (await client.PostAsync("/users", user)).ShouldBe(HttpStatusCode.Created);
        (await client.PostAsync("/users", user)).ShouldBe(HttpStatusCode.Conflict);
        var refused = await client.PostAsync("/auth/sign-in", new { email, password = "wrong" });
        var tokens = await client.PostAsync("/auth/sign-in", new { email, password = Password, delivery = "body" });
        var unknown = AuthCalls.UnknownRefreshToken();
        (await client.RefreshAsync(unknown, tokens.Value("accessToken"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync($"/users?email={email}", AuthCalls.Bearer(tokens.Value("accessToken")!))).ShouldBe(HttpStatusCode.Forbidden);
        api.Stop();
        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(0, error);
        return new Told(
            refused.Value("traceId")!,
            receiver.Traces,
            receiver.Metrics,
            receiver.Logs,
            output,
            [email, user.nickname, Password, key, unknown, tokens.Value("accessToken")!, tokens.Value("refreshToken")!]);
    }

    protected sealed record Told(string TraceId, string Traces, string Metrics, string Logs, string Console, string[] Secrets);
}
