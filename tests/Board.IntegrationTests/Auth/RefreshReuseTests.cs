using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class RefreshReuseOnSqlite(SqliteApp app) : RefreshReuseTests<SqliteApp>(app);

public sealed class RefreshReuseOnMariaDb(MariaDbApp app) : RefreshReuseTests<MariaDbApp>(app);

/// <summary>A refresh token used more than once: concurrently, within the grace period, and later.</summary>
public abstract class RefreshReuseTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Tick = TimeSpan.FromMicroseconds(1);

    [Fact]
    public async Task The_grace_period_counts_from_the_first_use_and_is_never_extended()
    {
        var device = await app.SignInAsync();
        var successor = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken");
        (await app.Anonymous().RefreshAsync(successor)).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(GracePeriod - Tick);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBe(HttpStatusCode.OK);

        app.Time.Advance(Tick);
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("refresh_token.reused");
    }

    [Fact]
    public async Task A_refresh_token_reused_after_its_successor_was_used_ends_the_session()
    {
        var device = await app.SignInAsync();
        var thief = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken");
        var thiefAgain = await app.Anonymous().RefreshAsync(thief);
        app.Time.Advance(GracePeriod);

        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("refresh_token.reused");

        (await app.Anonymous().RefreshAsync(thiefAgain.Value("refreshToken"))).ShouldBeUnauthorized("session.ended", "refresh_token");
        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(thiefAgain.Value("accessToken")!)))
            .ShouldBeUnauthorized("session.ended", "access_token");
    }

    [Fact]
    public async Task A_lost_response_can_be_repeated_and_its_token_becomes_invalid()
    {
        var device = await app.SignInAsync();
        var lost = (await app.Anonymous().RefreshAsync(device.RefreshToken)).Value("refreshToken");
        app.Time.Advance(TimeSpan.FromDays(2));

        var repeated = await app.Anonymous().RefreshAsync(device.RefreshToken);
        var next = await app.Anonymous().RefreshAsync(repeated.ShouldBe(HttpStatusCode.OK).Value("refreshToken"));

        next.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(lost)).ShouldBeUnauthorized("refresh_token.reused");
        (await app.Anonymous().RefreshAsync(next.Value("refreshToken"))).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Concurrent_refreshes_with_one_token_all_succeed(int instances)
    {
        var device = await app.SignInAsync();
        var addresses = Enumerable.Range(0, instances).Select(index => index == 0 ? app.Address : app.StartInstance()).ToList();

        var refreshed = await Task.WhenAll(Enumerable.Range(0, 64).Select(index =>
            new ApiClient(addresses[index % instances]).RefreshAsync(device.RefreshToken, device.AccessToken)));

        refreshed.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
        refreshed.Select(response => response.Value("refreshToken")).Distinct().Count().ShouldBe(64);
        refreshed.Select(response => response.Value("session.id")).Distinct().ShouldBe([device.SessionId]);
        var used = await Task.WhenAll(refreshed.Select(response =>
            app.Anonymous().RefreshAsync(response.Value("refreshToken"), response.Value("accessToken"))));
        used.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_and_its_successors_can_be_refreshed_concurrently()
    {
        var device = await app.SignInAsync();
        var successors = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => app.Anonymous().RefreshAsync(device.RefreshToken)));

        var refreshed = await Task.WhenAll(successors.SelectMany(successor => new[]
        {
            app.Anonymous().RefreshAsync(successor.Value("refreshToken")),
            app.Anonymous().RefreshAsync(device.RefreshToken),
        }));

        refreshed.ShouldAllBe(response => response.Status == HttpStatusCode.OK);
    }
}
