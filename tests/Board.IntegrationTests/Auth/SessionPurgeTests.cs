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
    public async Task A_session_is_forgotten_a_refresh_token_lifetime_after_its_absolute_end()
    {
        var user = await app.SignUpAsync();

        app.Time.Advance(TimeSpan.FromDays(103));
        (await RefreshAsync(user)).ShouldBeProblem(HttpStatusCode.Unauthorized, "refresh_token.expired");
        (await RefreshAsync(user)).ShouldBeProblem(HttpStatusCode.Unauthorized, "session.ended");

        app.Time.Advance(TimeSpan.FromDays(2));
        await ForgottenAsync(user);
    }

    private Task<ApiResponse> RefreshAsync(TestUser user) => app.Anonymous().PostAsync("/auth/refresh", new { refreshToken = user.RefreshToken });

    /// <summary>Asks until the background service, which the clock has woken, has done its work.</summary>
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
