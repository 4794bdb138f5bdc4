using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class SessionPurgeOnSqlite(SqliteApp app) : SessionPurgeTests<SqliteApp>(app);

public sealed class SessionPurgeOnMariaDb(MariaDbApp app) : SessionPurgeTests<MariaDbApp>(app);

public abstract class SessionPurgeTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_session_is_purged_a_refresh_token_lifetime_after_its_absolute_end()
    {
        var user = await app.SignUpAsync();

        app.Time.Advance(TimeSpan.FromDays(103));
        (await RefreshAsync(user)).ShouldBeProblem(HttpStatusCode.Unauthorized, "refresh_token.expired");
        (await RefreshAsync(user)).ShouldBeProblem(HttpStatusCode.Unauthorized, "session.ended");

        app.Time.Advance(TimeSpan.FromDays(2));
        await ForgottenAsync(user);
    }

    [Fact]
    public async Task Several_instances_purge_any_number_of_sessions_concurrently()
    {
        const int Sessions = 450;
        var other = app.StartInstance();
        await StoreOldSessionsAsync(Sessions);
        (await CountOldSessionsAsync()).ShouldBe(Sessions);

        app.Time.Advance(TimeSpan.FromHours(2));

        var left = Sessions;
        for (var attempt = 0; attempt < 200 && left > 0; attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            left = await CountOldSessionsAsync();
        }

        left.ShouldBe(0);
        (await new ApiClient(other).GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }

    private Task<int> StoreOldSessionsAsync(int count)
    {
        var rows = Enumerable.Range(0, count).Select(_ =>
        {
            var id = Convert.ToHexString(Guid.NewGuid().ToByteArray());
            return $"(X'{id}', X'{id}', '2001-01-01 00:00:00', '2001-04-01 00:00:00')";
        });
        return app.ExecuteAsync($"INSERT INTO sessions (id, user_id, created_at, expires_at) VALUES {string.Join(", ", rows)}");
    }

    private Task<int> CountOldSessionsAsync() =>
        app.CountAsync("SELECT COUNT(*) FROM sessions WHERE expires_at < '2002-01-01 00:00:00'");

    private Task<ApiResponse> RefreshAsync(TestUser user) =>
        app.Anonymous().PostAsync("/auth/refresh", new { refreshToken = user.RefreshToken });

    /// <summary>Polls until the background job, which the clock has started, is done.</summary>
    private async Task ForgottenAsync(TestUser user)
    {
        string? code = null;
        for (var attempt = 0; attempt < 200 && code != "refresh_token.invalid"; attempt++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            code = (await RefreshAsync(user)).Value("code");
        }

        code.ShouldBe("refresh_token.invalid");
    }
}
