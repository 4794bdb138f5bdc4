using System.Data.Common;
using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.Data.Sqlite;

namespace Board.IntegrationTests.Faults;

/// <summary>Another program holds the write lock of the SQLite file.</summary>
public sealed class LockedFileTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task Writers_get_503_and_readers_are_served()
    {
        var user = await app.SignUpAsync();
        await using var other = new SqliteConnection(
            await app.WithServiceAsync<DbDataSource, string>(source => Task.FromResult(source.ConnectionString)));
        await other.OpenAsync(TestContext.Current.CancellationToken);

        ApiResponse[] writes;
        ApiResponse read;
        await using (other.BeginTransaction(deferred: false))
        {
            writes = await Task.WhenAll(Enumerable.Range(0, 4).Select(index => index % 2 == 0
                ? app.Anonymous().RefreshByCookieAsync(user.RefreshToken)
                : user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname })));
            read = await user.GetAsync("/users/me");
        }

        foreach (var write in writes)
        {
            write.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "service.unavailable").ShouldTouchNoCookie();
        }

        read.ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);
        (await user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname })).ShouldBe(HttpStatusCode.OK);
    }
}
