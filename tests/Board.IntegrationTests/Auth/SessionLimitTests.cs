using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Users;

namespace Board.IntegrationTests.Auth;

public sealed class SessionLimitOnSqlite(SessionLimitOnSqlite.App app) : SessionLimitTests<SessionLimitOnSqlite.App>(app)
{
    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Auth:MaxSessionsPerAccount", "3")];
    }
}

public sealed class SessionLimitOnMariaDb(SessionLimitOnMariaDb.App app) : SessionLimitTests<SessionLimitOnMariaDb.App>(app)
{
    public sealed class App : MariaDbApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Auth:MaxSessionsPerAccount", "3")];
    }
}

/// <summary>An account has three live sessions at most.</summary>
public abstract class SessionLimitTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    /// <summary>More than one batch ends.</summary>
    private const int Leftovers = 2_500;

    [Fact]
    public async Task A_sign_in_beyond_the_session_limit_ends_the_least_recently_used_session()
    {
        var first = await app.SignUpAsync();
        var second = await SignInAgainLaterAsync(first);
        var third = await SignInAgainLaterAsync(first);
        app.Time.Advance(TimeSpan.FromHours(1));
        (await app.Anonymous().RefreshAsync(first.RefreshToken)).ShouldBe(HttpStatusCode.OK);

        var fourth = await SignInAgainLaterAsync(first);

        (await SessionsAsync(fourth)).ShouldBe([fourth.SessionId, third.SessionId, first.SessionId]);
        (await app.Anonymous().RefreshAsync(second.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }

    [Fact]
    public async Task Ended_and_expired_sessions_do_not_count_against_the_limit()
    {
        var idle = await app.SignUpAsync();
        app.Time.Advance(TimeSpan.FromDays(14));
        var first = await idle.SignInAgainAsync();
        await (await SignInAgainLaterAsync(idle)).PostAsync("/auth/sign-out");
        var second = await SignInAgainLaterAsync(idle);

        var third = await SignInAgainLaterAsync(idle);

        (await SessionsAsync(third)).ShouldBe([third.SessionId, second.SessionId, first.SessionId]);
        (await app.Anonymous().RefreshAsync(idle.RefreshToken)).ShouldBeUnauthorized("refresh_token.expired");
    }

    [Fact]
    public async Task A_replaced_session_does_not_count_against_the_limit()
    {
        var first = await app.SignUpAsync();
        var second = await SignInAgainLaterAsync(first);
        var third = await SignInAgainLaterAsync(first);

        (await app.Anonymous().PostAsync(
            "/auth/sign-in",
            new { email = first.Email, password = TestUser.DefaultPassword },
            AuthCalls.Cookies(third.AccessToken, third.RefreshToken))).ShouldBe(HttpStatusCode.OK);

        (await second.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
        (await app.Anonymous().RefreshAsync(first.RefreshToken)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Concurrent_sign_ins_leave_the_allowed_number_of_sessions()
    {
        var user = await app.SignUpAsync();

        var devices = await Task.WhenAll(Enumerable.Range(0, 24).Select(_ => user.SignInAgainAsync()));

        var live = await Task.WhenAll(devices.Select(device => device.GetAsync("/auth/session")));
        live.Count(response => response.Status == HttpStatusCode.OK).ShouldBe(3);
    }

    [Fact]
    public async Task A_password_change_with_too_many_sessions_ends_all_others()
    {
        var user = await app.SignUpAsync();
        await LeaveOverAsync(user);
        (await SessionsAsync(user)).Count.ShouldBe(3);

        (await user.PutAsync(
                $"/users/{user.Id}/password", new { currentPassword = TestUser.DefaultPassword, newPassword = "another horse" }))
            .ShouldBe(HttpStatusCode.NoContent);

        (await SessionsAsync(user)).ShouldBe([user.SessionId]);
        (await CountAsync(user, "ended_at IS NULL")).ShouldBe(1);
    }

    [Fact]
    public async Task Too_many_sessions_can_all_be_signed_out()
    {
        var user = await app.SignUpAsync();
        await LeaveOverAsync(user);

        (await user.DeleteAsync("/auth/sessions")).ShouldBe(HttpStatusCode.NoContent);

        (await CountAsync(user, "ended_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task An_account_with_too_many_sessions_can_be_deleted_and_their_devices_are_erased()
    {
        var user = await app.SignUpAsync();
        await LeaveOverAsync(user);

        (await user.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword })).ShouldBe(HttpStatusCode.NoContent);

        (await CountAsync(user, "ended_at IS NULL OR ip_address IS NOT NULL OR user_agent IS NOT NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task A_sign_in_with_too_many_sessions_keeps_the_most_recently_used_ones()
    {
        var user = await app.SignUpAsync();
        await LeaveOverAsync(user, sessions: 500);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);

        var device = await SignInAgainLaterAsync(user);

        (await CountAsync(user, "ended_at IS NULL")).ShouldBe(3);
        var sessions = await SessionsAsync(device);
        sessions.ShouldContain(user.SessionId);
        sessions.ShouldContain(device.SessionId);
    }

    private async Task<TestUser> SignInAgainLaterAsync(TestUser user)
    {
        app.Time.Advance(TimeSpan.FromMinutes(1));
        return await user.SignInAgainAsync();
    }

    private static async Task<IReadOnlyList<string?>> SessionsAsync(TestUser device)
    {
        var fresh = await new ApiClient(device.Address).RefreshAsync(device.RefreshToken);
        var list = await new ApiClient(device.Address).GetAsync("/auth/sessions", AuthCalls.Bearer(fresh.Value("accessToken")!));
        var items = list.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray();
        return [.. items.Select(item => item.GetProperty("id").GetString())];
    }

    /// <summary>Copies the session of the user, to exceed the limit as if it had been introduced later.</summary>
    private async Task LeaveOverAsync(TestUser user, int sessions = Leftovers)
    {
        var ids = Enumerable.Range(0, sessions).Select(_ => Convert.ToHexString(Guid.CreateVersion7(app.Now).ToByteArray(bigEndian: true)));
        foreach (var chunk in ids.Chunk(500))
        {
            await app.ExecuteAsync(
                $"""
                INSERT INTO sessions (id, user_id, user_agent, ip_address, created_at, expires_at)
                SELECT made.id, s.user_id, 'Left over', '192.0.2.7', s.created_at, s.expires_at
                FROM ({Union(chunk.Select(id => $"x'{id}' AS id"))}) made CROSS JOIN sessions s
                WHERE s.id = x'{IdOf(user)}'
                """);
            await app.ExecuteAsync(
                $"""
                INSERT INTO refresh_tokens (token_hash, session_id, issued_at, expires_at, successor_used, superseded)
                SELECT made.hash, made.id, t.issued_at, t.expires_at, 0, 0
                FROM ({Union(chunk.Select(id => $"x'{id}' AS id, x'{id}{id}' AS hash"))}) made CROSS JOIN refresh_tokens t
                WHERE t.session_id = x'{IdOf(user)}'
                """);
        }

        static string Union(IEnumerable<string> rows) => string.Join(" UNION ALL ", rows.Select(row => $"SELECT {row}"));
    }

    private Task<int> CountAsync(TestUser user, string condition) => app.CountAsync("sessions", "user_id", user, condition);

    private static string IdOf(TestUser user) => Convert.ToHexString(Guid.Parse(user.SessionId).ToByteArray(bigEndian: true));
}
