using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class ConcurrentUserDeletionOnSqlite(SqliteApp app) : ConcurrentUserDeletionTests<SqliteApp>(app);

public sealed class ConcurrentUserDeletionOnMariaDb(MariaDbApp app) : ConcurrentUserDeletionTests<MariaDbApp>(app);

/// <summary>Concurrent requests leave nothing of a deleted user.</summary>
public abstract class ConcurrentUserDeletionTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task One_of_many_concurrent_deletions_succeeds_and_the_others_get_an_error()
    {
        var user = await app.SignUpAsync();
        var devices = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => user.SignInAgainAsync()));

        var responses = await Task.WhenAll(devices.Select(device => device.DeleteAccountAsync()));

        responses.Count(response => response.Status == HttpStatusCode.NoContent).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.NoContent))
        {
            refused.Value("code").ShouldBeOneOf("session.ended", "user.not_found");
        }
    }

    [Fact]
    public async Task A_concurrent_sign_in_leaves_no_session()
    {
        // Slow hashing, so that sign-ins are still verifying when the account is deleted.
        var slow = new ApiClient(app.StartInstance(("Users:PasswordHashIterations", "20000")));
        var user = await app.SignUpAsync();

        await user.DeleteAccountDuringAsync(
            content: null,
            () => slow.PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword, delivery = "body" }));

        (await app.CountAsync("sessions", "user_id", user, "ended_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task A_concurrent_refresh_or_edit_leaves_nothing()
    {
        var user = await app.SignUpAsync();

        await user.DeleteAccountDuringAsync(
            content: null,
            () => app.Anonymous().RefreshAsync(user.RefreshToken),
            () => user.PatchAsync($"/users/{user.Id}", new { nickname = "going" }));

        (await app.CountAsync("sessions", "user_id", user, "ended_at IS NULL")).ShouldBe(0);
        (await app.CountAsync("users", "id", user)).ShouldBe(0);
    }
}
