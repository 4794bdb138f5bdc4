using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class EditUserRoleOnSqlite(SqliteApp app) : EditUserRoleTests<SqliteApp>(app);

public sealed class EditUserRoleOnMariaDb(MariaDbApp app) : EditUserRoleTests<MariaDbApp>(app);

/// <summary>Changes of roles.</summary>
public abstract class EditUserRoleTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData(0, "member")]
    [InlineData(0, "moderator")]
    [InlineData(0, "admin")]
    [InlineData(1, "member")]
    [InlineData(1, "moderator")]
    [InlineData(1, "admin")]
    public async Task A_member_may_not_send_a_role_even_an_unchanged_one(int has, string role)
    {
        var user = await app.SignUpAsync();
        await app.SetRoleAsync(user, has);
        var before = await user.GetAsync("/users/me");

        (await user.PatchAsync($"/users/{user.Id}", new { nickname = "sneaky", role })).ShouldBeProblem(
            HttpStatusCode.Forbidden, "access.forbidden");

        (await user.GetAsync("/users/me")).Text.ShouldBe(before.Text);
    }

    [Fact]
    public async Task A_new_role_applies_from_the_next_request_on()
    {
        var (admin, user) = (await app.SignUpAdminAsync(), await app.SignUpAsync());

        (await admin.PatchAsync($"/users/{user.Id}", new { role = "moderator" })).ShouldBe(HttpStatusCode.OK).Value("role").ShouldBe(
            "moderator");

        (await admin.PatchAsync($"/users/{user.Id}", new { role = "admin" })).ShouldBe(HttpStatusCode.OK);
        (await user.PatchAsync($"/users/{admin.Id}", new { role = "member" })).ShouldBe(HttpStatusCode.OK).Value("email").ShouldBe(
            admin.Email);
        (await admin.PatchAsync($"/users/{user.Id}", new { role = "member" })).ShouldBeProblem(
            HttpStatusCode.Forbidden, "access.forbidden");

        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK).Value("user.role").ShouldBe("admin");
    }

    [Fact]
    public async Task An_admin_may_lower_their_own_role()
    {
        var admin = await app.SignUpAdminAsync();

        (await admin.PatchAsync($"/users/{admin.Id}", new { role = "admin" })).ShouldBe(HttpStatusCode.OK);
        (await admin.PatchAsync($"/users/{admin.Id}", new { role = "moderator" })).ShouldBe(HttpStatusCode.OK).Value("role").ShouldBe(
            "moderator");
        (await admin.PatchAsync($"/users/{admin.Id}", new { role = "admin" })).ShouldBeProblem(
            HttpStatusCode.Forbidden, "access.forbidden");
    }
}
