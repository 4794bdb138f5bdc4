using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class GetUserOnSqlite(SqliteApp app) : GetUserTests<SqliteApp>(app);

public sealed class GetUserOnMariaDb(MariaDbApp app) : GetUserTests<MariaDbApp>(app);

public abstract class GetUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private static readonly string[] PublicProfile = ["id", "nickname", "role", "createdAt"];
    private static readonly string[] Everything = [.. PublicProfile, "email", "updatedAt"];

    [Fact]
    public async Task The_public_profile_needs_no_token()
    {
        var alice = await app.KnownUserAsync("alice");
        var bob = await app.KnownUserAsync("bob");

        foreach (var reader in new[] { app.Anonymous(), bob })
        {
            var profile = await reader.GetAsync($"/users/{alice.Id}");

            profile.ShouldBe(HttpStatusCode.OK);
            profile.Json.EnumerateObject().Select(property => property.Name).ShouldBe(PublicProfile, ignoreOrder: true);
            profile.Value("id").ShouldBe(alice.Id);
            profile.Value("nickname").ShouldBe("alice");
            profile.Value("role").ShouldBe("member");
            profile.Time("createdAt").ShouldBe(app.Now);
        }
    }

    [Fact]
    public async Task Users_see_all_of_their_own_fields()
    {
        var alice = await app.KnownUserAsync("alice");

        foreach (var path in new[] { $"/users/{alice.Id}", "/users/me" })
        {
            var own = await alice.GetAsync(path);

            own.ShouldBe(HttpStatusCode.OK).Json.EnumerateObject().Select(property => property.Name).ShouldBe(
                Everything, ignoreOrder: true);
            own.Value("id").ShouldBe(alice.Id);
            own.Value("email").ShouldBe("alice@example.com");
        }
    }

    [Fact]
    public async Task The_access_cookie_authenticates_the_reader()
    {
        var alice = await app.KnownUserAsync("alice");

        var own = await app.Anonymous().GetAsync($"/users/{alice.Id}", AuthCalls.Cookies(alice.AccessToken));

        own.ShouldBe(HttpStatusCode.OK).Value("email").ShouldBe("alice@example.com");
    }

    [Fact]
    public async Task An_admin_sees_all_fields_of_every_user_until_the_role_is_removed()
    {
        var alice = await app.KnownUserAsync("alice");
        var admin = await app.SignUpAdminAsync();

        (await admin.GetAsync($"/users/{alice.Id}")).ShouldBe(HttpStatusCode.OK).Value("email").ShouldBe("alice@example.com");
        (await app.Anonymous().GetAsync($"/users/{admin.Id}")).ShouldBe(HttpStatusCode.OK).Value("role").ShouldBe("admin");

        await app.SetRoleAsync(admin, 1);
        (await admin.GetAsync($"/users/{alice.Id}")).ShouldBe(HttpStatusCode.OK).Json.TryGetProperty("email", out _).ShouldBeFalse();
        (await admin.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK).Value("role").ShouldBe("moderator");
    }

    [Theory]
    [InlineData("01890a5d-ac96-774b-bcce-b302099a8057", "user.not_found")]
    [InlineData("00000000-0000-0000-0000-000000000000", "user.not_found")]
    [InlineData("01890a5dac96774bbcceb302099a8057", "resource.not_found")]
    [InlineData("{01890a5d-ac96-774b-bcce-b302099a8057}", "resource.not_found")]
    [InlineData("1", "resource.not_found")]
    [InlineData("you", "resource.not_found")]
    public async Task An_unknown_user_gets_404(string id, string code)
    {
        var alice = await app.KnownUserAsync("alice");

        (await app.Anonymous().GetAsync($"/users/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
        (await alice.GetAsync($"/users/{id}")).ShouldBeProblem(HttpStatusCode.NotFound, code);
    }

    [Fact]
    public async Task A_response_that_depends_on_the_reader_is_private()
    {
        var alice = await app.KnownUserAsync("alice");

        (await alice.GetAsync("/users/me")).Header("Cache-Control").ShouldBe("private, no-cache");
        (await alice.GetAsync($"/users/{alice.Id}")).Header("Cache-Control").ShouldBe("private, no-cache");
        (await app.Anonymous().GetAsync($"/users/{alice.Id}")).Header("Cache-Control").ShouldBe("private, no-cache");
    }
}
