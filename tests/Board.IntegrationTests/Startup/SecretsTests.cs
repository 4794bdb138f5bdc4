using System.Buffers.Text;
using System.Data.Common;
using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Startup;

public sealed class SecretsOnSqlite(SecretsOnSqlite.App app) : SecretsTests<SecretsOnSqlite.App>(app, app.Log)
{
    protected override string SelectTables => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public sealed class App : SqliteApp
    {
        public LogCapture Log { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings => LogCapture.Settings;

        protected override void ConfigureServices(IServiceCollection services) => Log.Register(services);
    }
}

public sealed class SecretsOnMariaDb(SecretsOnMariaDb.App app) : SecretsTests<SecretsOnMariaDb.App>(app, app.Log)
{
    protected override string SelectTables => "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";

    public sealed class App : MariaDbApp
    {
        public LogCapture Log { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings => LogCapture.Settings;

        protected override void ConfigureServices(IServiceCollection services) => Log.Register(services);
    }
}

/// <summary>Passwords and tokens appear neither in logs nor in the database.</summary>
public abstract class SecretsTests<TApp>(TApp app, LogCapture log) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string Password = "first-secret-password";
    private const string NewPassword = "second-secret-password";
    private const string WrongPassword = "wrong-secret-password";
    private const string MalformedPassword = "malformed-secret-password";

    protected abstract string SelectTables { get; }

    [Fact]
    public async Task No_password_and_no_token_is_logged_or_stored()
    {
        var secrets = await UseSecretsAsync();

        log.Text.ShouldContain("/auth/sign-in");
        log.Text.ShouldContain("SignInCommand");
        var stored = await ReadDatabaseAsync();
        stored.ShouldContain("secretive@example.com");
        foreach (var secret in secrets)
        {
            log.Text.Contains(secret, StringComparison.Ordinal).ShouldBeFalse(LineWith(log.Text, secret));
            stored.Contains(secret, StringComparison.Ordinal).ShouldBeFalse(LineWith(stored, secret));
        }

        foreach (var token in secrets.Where(secret => secret.Length == 43))
        {
            stored.ShouldNotContain(Convert.ToHexString(Base64Url.DecodeFromChars(token)));
        }
    }

    /// <summary>Sends valid and invalid passwords and tokens in every way, and returns them.</summary>
    private async Task<HashSet<string>> UseSecretsAsync()
    {
        var client = app.Anonymous();
        var secrets = new HashSet<string>(StringComparer.Ordinal) { Password, NewPassword, WrongPassword, MalformedPassword };
        const string Email = "secretive@example.com";

        (await client.PostAsync("/users", new { email = Email, nickname = "secretive", password = Password })).ShouldBe(
            HttpStatusCode.Created);
        (await client.PostAsync("/users", new { email = Email, nickname = "secretive", password = Password })).ShouldBe(
            HttpStatusCode.Conflict);
        (await client.PostAsync("/users", $$"""{"email":"a@b","password":"{{MalformedPassword}}","passwort":"{{MalformedPassword}}"}"""))
            .ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync("/users", $$"""{"email":"a@b","password":"{{MalformedPassword}}""")).ShouldBe(HttpStatusCode.BadRequest);
        (await client.PostAsync("/users", $$"""{"email":"a@b","password":["{{MalformedPassword}}"]}""")).ShouldBe(
            HttpStatusCode.BadRequest);
        (await client.PostAsync("/auth/sign-in", new { email = Email, password = WrongPassword })).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.PostAsync("/auth/sign-in", new { email = "nobody@example.com", password = WrongPassword })).ShouldBe(
            HttpStatusCode.Unauthorized);

        var byBody = await client.PostAsync("/auth/sign-in", new { email = Email, password = Password, delivery = "body" });
        var refreshed = await client.RefreshAsync(byBody.Value("refreshToken"), byBody.Value("accessToken"));
        var byCookie = await client.PostAsync("/auth/sign-in", new { email = Email, password = Password });
        var (accessCookie, refreshCookie) = (byCookie.Cookie(AuthCalls.AccessCookie), byCookie.Cookie(AuthCalls.RefreshCookie));
        var refreshedCookies = await client.RefreshByCookieAsync(refreshCookie, accessCookie);
        var (accessToken, forged) = (refreshed.Value("accessToken")!, AuthCalls.Forge(refreshed.Value("accessToken")!));
        var unknown = AuthCalls.UnknownRefreshToken();
        secrets.UnionWith(
        [
            byBody.Value("accessToken")!, byBody.Value("refreshToken")!, accessToken, refreshed.Value("refreshToken")!, accessCookie,
            refreshCookie,
            refreshedCookies.Cookie(AuthCalls.AccessCookie), refreshedCookies.Cookie(AuthCalls.RefreshCookie), forged, unknown,
        ]);

        (await client.GetAsync("/users/me", AuthCalls.Bearer(accessToken))).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/users/me", AuthCalls.Bearer(forged))).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.RefreshAsync(unknown, accessToken)).ShouldBe(HttpStatusCode.Unauthorized);
        (await client.PostAsync("/auth/refresh", $$"""{"refreshToken":"{{unknown}}" """)).ShouldBe(HttpStatusCode.BadRequest);
        (await client.PatchAsync(
                $"/users/{byBody.Value("user.id")}",
                new { nickname = "x" },
                [.. AuthCalls.Cookies(accessCookie), ("Origin", "https://evil.example")]))
            .ShouldBe(HttpStatusCode.Forbidden);
        var path = $"/users/{byBody.Value("user.id")}/password";
        foreach (
            var (currentPassword, status) in new[] { (WrongPassword, HttpStatusCode.BadRequest), (Password, HttpStatusCode.NoContent) })
        {
            (await client.PutAsync(path, new { currentPassword, newPassword = NewPassword }, AuthCalls.Bearer(accessToken))).ShouldBe(
                status);
        }

        (await client.PostAsync("/auth/sign-out", body: null, AuthCalls.Cookies(accessCookie, refreshCookie))).ShouldBe(
            HttpStatusCode.NoContent);
        return secrets;
    }

    /// <summary>The content of every table: text, and bytes as text and in hexadecimal.</summary>
    private async Task<string> ReadDatabaseAsync() => await app.WithServiceAsync<DbDataSource, string>(async database =>
    {
        var text = new StringBuilder();
        foreach (var table in await ReadAsync(database, SelectTables))
        {
            text.AppendJoin('\n', await ReadAsync(database, $"SELECT * FROM {table}")).AppendLine();
        }

        return text.ToString();
    });

    private static async Task<List<string>> ReadAsync(DbDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                byte[] bytes => $"{Encoding.Latin1.GetString(bytes)} {Convert.ToHexString(bytes)}",
                var value => $"{value}",
            })));
        }

        return rows;
    }

    private static string LineWith(string text, string secret) =>
        text.Split('\n').FirstOrDefault(line => line.Contains(secret, StringComparison.Ordinal)) ?? "";
}
