using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class SessionsOnSqlite(SqliteApp app) : SessionsTests<SqliteApp>(app);

public sealed class SessionsOnMariaDb(MariaDbApp app) : SessionsTests<MariaDbApp>(app);

/// <summary>Listing one's sessions.</summary>
public abstract class SessionsTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task The_current_session_is_shown_with_its_user()
    {
        var device = await app.SignUpAsync();

        var current = await device.GetAsync("/auth/session");

        current.ShouldBe(HttpStatusCode.OK).Header("Cache-Control").ShouldBe("private, no-cache");
        current.Value("user.id").ShouldBe(device.Id);
        current.Value("user.email").ShouldBe(device.Email);
        current.Value("session.id").ShouldBe(device.SessionId);
        current.Json.GetProperty("session").GetProperty("current").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Users_see_their_live_sessions_newest_first()
    {
        var first = await app.SignUpAsync();
        var second = await first.SignInAgainAsync();
        var third = await first.SignInAgainAsync();
        await app.SignUpAsync();
        await second.PostAsync("/auth/sign-out");

        var sessions = (await third.GetAsync("/auth/sessions")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items");

        sessions.EnumerateArray().Select(session => session.GetProperty("id").GetString()).ShouldBe([third.SessionId, first.SessionId]);
        sessions.EnumerateArray().Select(session => session.GetProperty("current").GetBoolean()).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_session_shows_device_address_and_times()
    {
        var user = await app.SignUpAsync();
        var signedInAt = app.Now;
        var signedIn = await app.Anonymous().PostAsync(
            "/auth/sign-in",
            new { email = user.Email, password = TestUser.DefaultPassword, delivery = "body" },
            ("User-Agent", "Toaster/1.0"));
        app.Time.Advance(TimeSpan.FromDays(1));
        var refreshed = await app.Anonymous().RefreshAsync(signedIn.Value("refreshToken"));

        var list = await app.Anonymous().GetAsync("/auth/sessions", AuthCalls.Bearer(refreshed.Value("accessToken")!));

        var session = list.Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("current").GetBoolean());
        session.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["id", "createdAt", "lastUsedAt", "expiresAt", "userAgent", "ipAddress", "current"], ignoreOrder: true);
        session.GetProperty("userAgent").GetString().ShouldBe("Toaster/1.0");
        session.GetProperty("ipAddress").GetString().ShouldBe("127.0.0.1");
        session.GetProperty("createdAt").GetDateTimeOffset().ShouldBe(signedInAt);
        session.GetProperty("lastUsedAt").GetDateTimeOffset().ShouldBe(app.Now);
        session.GetProperty("expiresAt").GetDateTimeOffset().ShouldBe(signedInAt.AddDays(90));
    }

    [Fact]
    public async Task A_sign_in_without_a_User_Agent_is_accepted()
    {
        var device = await app.SignUpAsync();

        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK).Value("session.userAgent").ShouldBeNull();
    }

    [Theory]
    [InlineData("안녕 🍣", 1)]
    [InlineData("x", 5_000)]
    [InlineData("🍣", 1_000)]
    [InlineData("x🍣", 700)]
    public async Task A_User_Agent_may_have_any_text_of_any_length(string text, int times)
    {
        var user = await app.KnownUserAsync("alice");
        var userAgent = string.Concat(Enumerable.Repeat(text, times));
        var body = Encoding.UTF8.GetBytes($$"""{"email":"{{user.Email}}","password":"{{TestUser.DefaultPassword}}","delivery":"body"}""");

        var signedIn = await RawHttp.SendAsync(
            app.Address,
            ["POST /auth/sign-in HTTP/1.1", "Content-Type: application/json", $"Content-Length: {body.Length}", $"User-Agent: {userAgent}"],
            body);

        var said = signedIn.ShouldBe(HttpStatusCode.OK).Value("session.userAgent")!;
        said.ShouldNotBeEmpty();
        userAgent.StartsWith(said, StringComparison.Ordinal).ShouldBeTrue(said);
        var session = await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(signedIn.Value("accessToken")!));
        session.ShouldBe(HttpStatusCode.OK).Value("session.userAgent").ShouldBe(said);
    }

    [Fact]
    public async Task An_expired_session_is_not_listed()
    {
        var idle = await app.SignUpAsync();
        app.Time.Advance(TimeSpan.FromDays(14));
        var device = await idle.SignInAgainAsync();

        var sessions = (await device.GetAsync("/auth/sessions")).Json.GetProperty("items");

        sessions.EnumerateArray().Select(session => session.GetProperty("id").GetString()).ShouldBe([device.SessionId]);
    }

    [Fact]
    public async Task Times_are_utc_and_precise()
    {
        var device = await app.SignUpAsync();

        var session = (await device.GetAsync("/auth/session")).Json.GetProperty("session");

        foreach (var name in new[] { "createdAt", "lastUsedAt", "expiresAt" })
        {
            session.GetProperty(name).GetString()!.ShouldMatch(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,}Z$");
        }
    }
}
