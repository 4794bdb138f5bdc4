using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class ChangePasswordOnSqlite(SqliteApp app) : ChangePasswordTests<SqliteApp>(app);

public sealed class ChangePasswordOnMariaDb(MariaDbApp app) : ChangePasswordTests<MariaDbApp>(app);

public abstract class ChangePasswordTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const string NewPassword = "another horse";

    [Fact]
    public async Task Only_the_new_password_signs_in()
    {
        var user = await app.SignUpAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        var changed = await ChangeAsync(user, TestUser.DefaultPassword, NewPassword);

        changed.ShouldBe(HttpStatusCode.NoContent).Text.ShouldBeEmpty();
        (await SignInAsync(user, NewPassword)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(user, TestUser.DefaultPassword)).ShouldBeUnauthorized("credentials.invalid");
        (await user.GetAsync("/users/me")).Time("updatedAt").ShouldBe(app.Now);
    }

    [Fact]
    public async Task Other_sessions_end_and_this_one_stays()
    {
        var user = await app.SignUpAsync();
        var other = await user.SignInAgainAsync();
        var stranger = await app.SignUpAsync();

        (await ChangeAsync(user, TestUser.DefaultPassword, NewPassword)).ShouldBe(HttpStatusCode.NoContent).ShouldTouchNoCookie();

        (await user.GetAsync("/auth/sessions")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await app.Anonymous().RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/auth/session")).ShouldBeUnauthorized("session.ended", "access_token");
        (await app.Anonymous().RefreshAsync(other.RefreshToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
        (await stranger.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_current_password_changes_nothing()
    {
        var user = await app.SignUpAsync();
        var other = await user.SignInAgainAsync();

        var refused = await ChangeAsync(user, "not the password", NewPassword);

        refused.ShouldRefuseFields("currentPassword").Header("WWW-Authenticate").ShouldBeNull();
        (await SignInAsync(user, TestUser.DefaultPassword)).ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{}", "currentPassword,newPassword")]
    [InlineData("""{"currentPassword":null,"newPassword":null}""", "currentPassword,newPassword")]
    [InlineData("""{"currentPassword":"correct horse battery staple"}""", "newPassword")]
    [InlineData("""{"newPassword":"another horse"}""", "currentPassword")]
    [InlineData("""{"currentPassword":"correct horse battery staple","newPassword":"short"}""", "newPassword")]
    [InlineData("""{"currentPassword":"correct horse battery staple","newPassword":"12345678"}""", "newPassword")]
    [InlineData("""{"currentPassword":"correct horse battery staple","newPassword":"ALICE-AND-BOB@example.com"}""", "newPassword")]
    [InlineData("""{"currentPassword":"correct horse battery staple","newPassword":"Alice-and-Bob"}""", "newPassword")]
    public async Task An_invalid_field_is_named(string body, string fields)
    {
        var user = await app.KnownUserAsync("alice-and-bob");

        (await (await user.SignInAgainAsync()).PutAsync($"/users/{user.Id}/password", body)).ShouldRefuseFields(fields.Split(','));

        (await SignInAsync(user, TestUser.DefaultPassword)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_password_of_another_user_cannot_be_changed()
    {
        var user = await app.SignUpAsync();
        var admin = await app.SignUpAdminAsync();

        foreach (var stranger in new[] { await app.SignUpAsync(), admin })
        {
            var refused = await stranger.PutAsync(
                $"/users/{user.Id}/password", new { currentPassword = TestUser.DefaultPassword, newPassword = NewPassword });
            refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
            refused.Header("WWW-Authenticate").ShouldBe("Bearer realm=\"access_token\", error=\"insufficient_scope\"");
        }

        (await SignInAsync(user, TestUser.DefaultPassword)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_of_many_concurrent_changes_succeeds()
    {
        var user = await app.SignUpAsync();

        var responses = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(index => ChangeAsync(user, TestUser.DefaultPassword, $"{NewPassword} {index}")));

        responses.Count(response => response.Status == HttpStatusCode.NoContent).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.NoContent))
        {
            refused.ShouldRefuseFields("currentPassword");
        }

        var winner = Array.FindIndex(responses, response => response.Status == HttpStatusCode.NoContent);
        (await SignInAsync(user, $"{NewPassword} {winner}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_concurrent_sign_in_with_the_old_password_leaves_no_session()
    {
        // Slow hashing, so that sign-ins are still verifying when the password changes.
        var slow = app.StartInstance(("Users:PasswordHashIterations", "20000"));
        var user = await TestUser.SignUpAsync(slow, "changing@example.com", "changing");

        var changed = await ChangeDuringSignInsAsync(slow, user);

        changed.ShouldBe(HttpStatusCode.NoContent);
        (await user.GetAsync("/auth/sessions")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_password_whose_hash_a_sign_in_upgrades_concurrently_is_accepted()
    {
        var user = await app.SignUpAsync();
        var slow = app.StartInstance(("Users:PasswordHashIterations", "20000"));

        var changed = await ChangeDuringSignInsAsync(slow, user);

        changed.ShouldBe(HttpStatusCode.NoContent);
        (await SignInAsync(user, NewPassword)).ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Changes a password repeatedly during sign-ins with the old one.</summary>
    private static async Task<ApiResponse> ChangeDuringSignInsAsync(Uri instance, TestUser user)
    {
        var client = new ApiClient(instance);
        var changed = client.PutAsync(
            $"/users/{user.Id}/password",
            new { currentPassword = TestUser.DefaultPassword, newPassword = NewPassword },
            AuthCalls.Bearer(user.AccessToken));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            while (!changed.IsCompleted)
            {
                await client.PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword, delivery = "body" });
            }
        }));
        return await changed;
    }

    private static Task<ApiResponse> ChangeAsync(TestUser user, string currentPassword, string newPassword) =>
        user.PutAsync($"/users/{user.Id}/password", new { currentPassword, newPassword });

    private Task<ApiResponse> SignInAsync(TestUser user, string password) =>
        app.Anonymous().PostAsync("/auth/sign-in", new { email = user.Email, password, delivery = "body" });
}
