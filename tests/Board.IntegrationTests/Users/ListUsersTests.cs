using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class ListUsersOnSqlite(SqliteApp app) : ListUsersTests<SqliteApp>(app);

public sealed class ListUsersOnMariaDb(MariaDbApp app) : ListUsersTests<MariaDbApp>(app);

public abstract class ListUsersTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Users_are_listed_newest_first_with_all_fields()
    {
        var admin = await SignInAdminAsync();
        var users = await SignUpAsync(3);

        var page = await admin.GetAsync("/users?limit=3");

        page.Ids().ShouldBe(users.Reverse());
        page.Header("Cache-Control").ShouldBe("private, no-cache");
        page.Json.EnumerateObject().Select(property => property.Name).ShouldBe(["items", "nextCursor"], ignoreOrder: true);
        foreach (var (user, id) in page.Json.GetProperty("items").EnumerateArray().Zip(users.Reverse()))
        {
            user.GetRawText().ShouldBe((await admin.GetAsync($"/users/{id}")).Text);
            user.TryGetProperty("email", out _).ShouldBeTrue();
            user.TryGetProperty("updatedAt", out _).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_page_size_defaults_to_20()
    {
        var admin = await SignInAdminAsync();
        var users = await SignUpAsync(21);

        var page = await admin.GetAsync("/users");
        var next = await admin.GetAsync(page.NextPath()!);

        page.Ids().ShouldBe(users.Reverse().Take(20));
        next.Ids()[0].ShouldBe(users[0]);
        (await admin.GetAsync("/users?limit=100")).Ids().Take(21).ShouldBe(users.Reverse());
    }

    [Fact]
    public async Task Paging_neither_repeats_nor_skips_during_concurrent_changes()
    {
        var admin = await SignInAdminAsync();
        var before = await SignUpAsync(7);
        var seen = new List<string>();

        for (var path = "/users?limit=3"; path is not null && seen.Count < before.Length - 1;)
        {
            var page = await admin.GetAsync(path);
            seen.AddRange(page.Ids());
            path = page.NextPath();

            // The user of the cursor is deleted and a new one is created.
            (await admin.DeleteAsync($"/users/{seen[^1]}")).ShouldBe(HttpStatusCode.NoContent);
            await SignUpAsync(1);
        }

        seen.Take(before.Length - 1).ShouldBe(before.Reverse().Take(before.Length - 1));
    }

    [Fact]
    public async Task The_last_page_has_no_cursor()
    {
        var admin = await SignInAdminAsync();

        var seen = await admin.IdsToTheEndAsync("/users?limit=100");

        seen.ShouldBeUnique();
        seen.ShouldContain(admin.Id);
    }

    [Theory]
    [InlineData("found-1@example.com", "Found 1", "email=FOUND-1%40example.COM")]
    [InlineData("found-2@example.com", "Found 2", "nickname=%20fOUND%202%20")]
    [InlineData("found-3@example.com", "Found 3", "email=found-3%40example.com&nickname=found%203")]
    [InlineData("é-found@example.com", "é-found", "email=%C3%A9-FOUND%40example.com")]
    [InlineData("spaced@example.com", "spaced", "email=%20spaced%40example.com%09")]
    [InlineData("idn@m\u00FCnchen.example", "idn", "email=idn%40xn--mnchen-3ya.example")]
    [InlineData("e-found@example.com", "e-found", "nickname=E-FOUND")]
    [InlineData("ga@example.com", "がが", "nickname=%E3%81%8B%E3%82%99%E3%81%8B%E3%82%99")]
    [InlineData("ka@example.com", "かか", "nickname=%E3%81%8B%E3%81%8B")]
    [InlineData("hangul@example.com", "각하", "nickname=%E1%84%80%E1%85%A1%E1%86%A8%E1%84%92%E1%85%A1")]
    [InlineData("🍣@found.example", "sushi found", "email=%F0%9F%8D%A3%40found.example")]
    [InlineData("🍺@found.example", "beer found", "email=%F0%9F%8D%BA%40found.example")]
    [InlineData("sigma@example.com", "σοφός", "nickname=%CE%A3%CE%9F%CE%A6%CE%8C%CE%A3")]
    public async Task A_filter_finds_its_user_in_every_spelling(string email, string nickname, string query)
    {
        var admin = await SignInAdminAsync();
        await TestUser.SignUpAsync(app.Address, email, nickname);

        var found = await admin.GetAsync($"/users?{query}");

        found.Ids().ShouldHaveSingleItem();
        found.Json.GetProperty("items")[0].GetProperty("email").GetString().ShouldBe(email);
        found.NextPath().ShouldBeNull();
    }

    [Theory]
    [InlineData("email=nobody%40example.com")]
    [InlineData("nickname=nobody")]
    [InlineData("email=admin")]
    [InlineData("email=admin%40%5B127.0.0.1%5D")]
    [InlineData("email=%3Cadmin%40example.com%3E")]
    [InlineData("email=%25")]
    [InlineData("email=%00")]
    [InlineData("email=%20")]
    [InlineData("nickname=%20")]
    [InlineData("nickname=?")]
    [InlineData("nickname=%25")]
    [InlineData("nickname=adm%E2%80%8Bin")]
    [InlineData("nickname=adm%E2%80%AEin")]
    [InlineData("nickname=%ED%A0%80")]
    [InlineData("email=admin%40example.com&nickname=nobody")]
    [InlineData("email=' OR 1=1 --")]
    public async Task A_filter_without_a_match_returns_an_empty_page(string query)
    {
        var admin = await SignInAdminAsync();

        (await admin.GetAsync($"/users?{query}")).ShouldBe(HttpStatusCode.OK).Text.ShouldBe("""{"items":[],"nextCursor":null}""");
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("limit=ten", "limit")]
    public async Task An_invalid_parameter_is_named(string query, string field) =>
        (await (await SignInAdminAsync()).GetAsync($"/users?{query}")).ShouldRefuseFields(field);

    [Theory]
    [InlineData("x")]
    [InlineData("%20")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_cursor_that_this_API_did_not_issue_is_rejected(string cursor) =>
        (await (await SignInAdminAsync()).GetAsync($"/users?cursor={cursor}")).ShouldBeProblem(
            HttpStatusCode.BadRequest, "request.cursor_invalid");

    [Fact]
    public async Task Only_a_current_admin_may_list_users_whatever_the_role_in_the_token()
    {
        var user = await app.SignUpAsync();
        foreach (var (role, status) in new[] { (0, 403), (2, 200), (1, 403), (2, 200), (0, 403) })
        {
            await app.SetRoleAsync(user, role);
            (await user.GetAsync("/users")).ShouldBe((HttpStatusCode)status);
        }

        (await user.GetAsync("/users")).ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden")
            .Header("WWW-Authenticate").ShouldBe("Bearer realm=\"access_token\", error=\"insufficient_scope\"");
    }

    private async Task<TestUser> SignInAdminAsync()
    {
        var admin = await app.SignInAsync("admin");
        await app.SetRoleAsync(admin, 2);
        return admin;
    }

    /// <summary>Creates users and returns their ids in order of creation.</summary>
    private async Task<string[]> SignUpAsync(int count)
    {
        var ids = new string[count];
        for (var index = 0; index < count; index++)
        {
            ids[index] = (await app.SignUpAsync()).Id;
        }

        return ids;
    }
}
