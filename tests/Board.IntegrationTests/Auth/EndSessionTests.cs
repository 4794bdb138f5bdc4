using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class EndSessionOnSqlite(SqliteApp app) : EndSessionTests<SqliteApp>(app);

public sealed class EndSessionOnMariaDb(MariaDbApp app) : EndSessionTests<MariaDbApp>(app);

/// <summary>Signing out other devices, or all of them.</summary>
public abstract class EndSessionTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Another_device_can_be_signed_out()
    {
        var device = await app.SignUpAsync();
        var other = await device.SignInAgainAsync();

        (await device.DeleteAsync($"/auth/sessions/{other.SessionId}")).ShouldBe(HttpStatusCode.NoContent).ShouldTouchNoCookie();

        await ShouldBeEndedAsync(other);
        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
        (await device.DeleteAsync($"/auth/sessions/{other.SessionId}")).ShouldBeProblem(HttpStatusCode.NotFound, "session.not_found");
    }

    [Fact]
    public async Task Ending_the_current_session_by_its_id_deletes_the_cookies()
    {
        var device = await app.SignUpAsync();

        (await device.DeleteAsync($"/auth/sessions/{device.SessionId}")).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();

        await ShouldBeEndedAsync(device);
    }

    [Fact]
    public async Task An_unknown_session_and_a_session_of_another_user_are_not_found()
    {
        var device = await app.SignUpAsync();
        var stranger = await app.SignUpAsync();

        (await device.DeleteAsync($"/auth/sessions/{stranger.SessionId}")).ShouldBeProblem(HttpStatusCode.NotFound, "session.not_found");
        (await device.DeleteAsync($"/auth/sessions/{Guid.CreateVersion7()}")).ShouldBeProblem(HttpStatusCode.NotFound, "session.not_found");
        (await device.DeleteAsync("/auth/sessions/current")).ShouldBeProblem(HttpStatusCode.NotFound, "resource.not_found");

        (await stranger.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_devices_can_be_signed_out_including_this_one()
    {
        var device = await app.SignUpAsync();
        var other = await device.SignInAgainAsync();
        var stranger = await app.SignUpAsync();

        (await device.DeleteAsync("/auth/sessions")).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();

        await ShouldBeEndedAsync(device);
        await ShouldBeEndedAsync(other);
        (await stranger.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_other_devices_can_be_signed_out()
    {
        var device = await app.SignUpAsync();
        var other = await device.SignInAgainAsync();

        (await device.DeleteAsync("/auth/sessions?except=current")).ShouldBe(HttpStatusCode.NoContent).ShouldTouchNoCookie();

        await ShouldBeEndedAsync(other);
        (await device.GetAsync("/auth/sessions")).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("bad")]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("current&except=bad")]
    public async Task Except_accepts_only_the_current_session(string except)
    {
        var device = await app.SignUpAsync();

        (await device.DeleteAsync($"/auth/sessions?except={except}")).ShouldRefuseFields("except").ShouldTouchNoCookie();

        (await device.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    private async Task ShouldBeEndedAsync(TestUser device)
    {
        (await device.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
        (await app.Anonymous().RefreshAsync(device.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
    }
}
