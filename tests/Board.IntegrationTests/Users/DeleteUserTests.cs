using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class DeleteUserOnSqlite(SqliteApp app) : DeleteUserTests<SqliteApp>(app);

public sealed class DeleteUserOnMariaDb(MariaDbApp app) : DeleteUserTests<MariaDbApp>(app);

public abstract class DeleteUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_deleted_user_gets_404_and_address_and_nickname_are_available()
    {
        var user = await app.SignUpAsync();

        (await user.DeleteAccountAsync()).ShouldBe(HttpStatusCode.NoContent).Text.ShouldBeEmpty();

        (await app.Anonymous().GetAsync($"/users/{user.Id}")).ShouldBeProblem(HttpStatusCode.NotFound, "user.not_found");
        var signIn = new { email = user.Email, password = TestUser.DefaultPassword };
        (await app.Anonymous().PostAsync("/auth/sign-in", signIn)).ShouldBeUnauthorized("credentials.invalid");
        (await TestUser.SignUpAsync(app.Address, user.Email, user.Nickname)).Id.ShouldNotBe(user.Id);
    }

    [Fact]
    public async Task A_deletion_ends_all_sessions_of_the_user_only_and_erases_their_devices()
    {
        var user = await app.SignUpAsync();
        var (other, ended, stranger) = (await user.SignInAgainAsync(), await user.SignInAgainAsync(), await app.SignUpAsync());
        (await ended.PostAsync("/auth/sign-out")).ShouldBe(HttpStatusCode.NoContent);
        (await app.CountAsync("sessions", "user_id", user, "ip_address IS NOT NULL")).ShouldBe(3);

        (await user.DeleteAccountAsync()).ShouldBe(HttpStatusCode.NoContent);

        foreach (var device in new[] { user, other, ended })
        {
            (await device.GetAsync("/users/me")).ShouldBeUnauthorized("session.ended", "access_token");
            (await device.GetAsync($"/users/{user.Id}")).ShouldBeUnauthorized("session.ended", "access_token");
            (await device.PatchAsync($"/users/{user.Id}", new { nickname = "other" })).ShouldBeUnauthorized(
                "session.ended", "access_token");
            (await device.DeleteAccountAsync()).ShouldBeUnauthorized("session.ended", "access_token");
            (await app.Anonymous().RefreshAsync(device.RefreshToken, device.AccessToken)).ShouldBeUnauthorized(
                "session.ended", "refresh_token");
        }

        (await app.CountAsync("sessions", "user_id", user, "ip_address IS NOT NULL OR user_agent IS NOT NULL OR ended_at IS NULL"))
            .ShouldBe(0);
        (await stranger.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK).Value("session.ipAddress").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_deletion_by_cookie_deletes_the_cookies()
    {
        var user = await app.SignUpAsync();

        var deleted = await app.Anonymous().DeleteAsync(
            $"/users/{user.Id}", new { password = TestUser.DefaultPassword }, AuthCalls.Cookies(user.AccessToken));

        deleted.ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies().Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task A_deletion_with_cookies_from_another_site_is_rejected()
    {
        var user = await app.SignUpAsync();

        var refused = await app.Anonymous().DeleteAsync(
            $"/users/{user.Id}",
            new { password = TestUser.DefaultPassword },
            [.. AuthCalls.Cookies(user.AccessToken), ("Sec-Fetch-Site", "cross-site")]);

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "csrf.origin_rejected").ShouldTouchNoCookie();
        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"password":null}""")]
    [InlineData("""{"password":""}""")]
    [InlineData("""{"password":"not the password"}""")]
    [InlineData("""{"content":"delete"}""")]
    public async Task A_deletion_of_ones_own_account_needs_the_password_even_for_an_admin(string? body)
    {
        var (user, admin) = (await app.KnownUserAsync("careful"), await app.KnownUserAsync("careful-admin"));
        await app.SetRoleAsync(admin, 2);

        foreach (var oneself in new[] { user, admin })
        {
            var refused = await oneself.DeleteAsync($"/users/{oneself.Id}", body);

            refused.ShouldRefuseFields("password").ShouldTouchNoCookie().Header("WWW-Authenticate").ShouldBeNull();
            (await oneself.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory]
    [InlineData("""{"password":"correct horse battery staple","content":"burn"}""")]
    [InlineData("""{"password":"correct horse battery staple","content":"Delete"}""")]
    [InlineData("""{"password":"correct horse battery staple","content":1}""")]
    [InlineData("""{"password":"correct horse battery staple","contents":"delete"}""")]
    [InlineData("""{"password":12345678}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task A_malformed_body_is_rejected(string body)
    {
        var user = await app.KnownUserAsync("careful");

        (await user.DeleteAsync($"/users/{user.Id}", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"content":"keep"}""")]
    [InlineData("""{"content":"delete"}""")]
    public async Task An_admin_may_delete_any_user_without_a_password_and_stays_signed_in(string? body)
    {
        var (admin, user) = (await app.SignUpAdminAsync(), await app.SignUpAsync());

        (await admin.DeleteAsync($"/users/{user.Id}", body)).ShouldBe(HttpStatusCode.NoContent).ShouldTouchNoCookie();

        (await user.GetAsync("/users/me")).ShouldBeUnauthorized("session.ended", "access_token");
        (await admin.DeleteAsync($"/users/{user.Id}", body)).ShouldBeProblem(HttpStatusCode.NotFound, "user.not_found");
        (await admin.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_admin_may_delete_their_own_account_with_their_password()
    {
        var admin = await app.SignUpAdminAsync();

        (await admin.DeleteAccountAsync()).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_member_may_not_delete_other_users(int role)
    {
        var (stranger, user) = (await app.SignUpAsync(), await app.SignUpAsync());
        await app.SetRoleAsync(stranger, role);

        var refused = await stranger.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword });

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }
}
