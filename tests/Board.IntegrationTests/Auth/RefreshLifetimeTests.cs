using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class RefreshLifetimeOnSqlite(SqliteApp app) : RefreshLifetimeTests<SqliteApp>(app);

public sealed class RefreshLifetimeOnMariaDb(MariaDbApp app) : RefreshLifetimeTests<MariaDbApp>(app);

/// <summary>Lifetimes of tokens; none outlives its session.</summary>
public abstract class RefreshLifetimeTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    [Fact]
    public async Task New_tokens_have_the_configured_lifetimes()
    {
        var device = await app.SignInAsync();
        app.Time.Advance(TimeSpan.FromDays(3));

        var refreshed = await app.Anonymous().RefreshAsync(device.RefreshToken);

        refreshed.Time("refreshTokenExpiresAt").ShouldBe(app.Now.AddDays(14));
        refreshed.Time("accessTokenExpiresAt").ShouldBeInRange(app.Now.AddMinutes(10).AddSeconds(-1), app.Now.AddMinutes(10));
        refreshed.Time("session.lastUsedAt").ShouldBe(app.Now);
    }

    [Fact]
    public async Task No_token_outlives_the_session()
    {
        var device = await app.SignInAsync();
        var end = app.Now.AddDays(90);
        var token = device.RefreshToken;
        for (var day = 0; day < 78; day += 13)
        {
            app.Time.Advance(TimeSpan.FromDays(13));
            token = (await app.Anonymous().RefreshAsync(token)).ShouldBe(HttpStatusCode.OK).Value("refreshToken")!;
        }

        app.Time.Advance(TimeSpan.FromDays(12) - TimeSpan.FromMinutes(5));
        var refreshed = await app.Anonymous().RefreshAsync(token);

        refreshed.ShouldBe(HttpStatusCode.OK);
        refreshed.Time("session.expiresAt").ShouldBe(end);
        refreshed.Time("refreshTokenExpiresAt").ShouldBe(end);
        refreshed.Time("accessTokenExpiresAt").ShouldBeInRange(end.AddSeconds(-1), end);
        refreshed.Json.GetProperty("expiresIn").GetInt32().ShouldBe(300);

        app.Time.Advance(TimeSpan.FromMinutes(5));
        var refused = await app.Anonymous().RefreshAsync(refreshed.Value("refreshToken"));
        refused.ShouldBeUnauthorized("refresh_token.expired");
    }

    [Fact]
    public async Task A_refresh_token_expires_after_fourteen_days_to_the_microsecond()
    {
        var device = await app.SignInAsync();
        var idle = await app.SignInAsync();

        app.Time.Advance(TimeSpan.FromDays(14) - Tick);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(Tick);
        (await app.Anonymous().RefreshAsync(idle.RefreshToken)).ShouldBeUnauthorized("refresh_token.expired");
    }
}
