using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

public sealed class EditUserOnSqlite(SqliteApp app) : EditUserTests<SqliteApp>(app);

public sealed class EditUserOnMariaDb(MariaDbApp app) : EditUserTests<MariaDbApp>(app);

public abstract class EditUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task A_new_nickname_is_shown_everywhere_and_the_old_one_is_available()
    {
        var user = await app.SignUpAsync();
        app.Time.Advance(TimeSpan.FromSeconds(1));

        var edited = await user.PatchAsync($"/users/{user.Id}", new { nickname = "  Zoe\u0308 the 1st " });

        edited.ShouldBe(HttpStatusCode.OK).Text.ShouldBe((await user.GetAsync("/users/me")).Text);
        edited.Value("nickname").ShouldBe("Zoë the 1st");
        edited.Value("email").ShouldBe(user.Email);
        edited.Value("role").ShouldBe("member");
        edited.Time("updatedAt").ShouldBe(app.Now);
        (await app.Anonymous().GetAsync($"/users/{user.Id}")).Value("nickname").ShouldBe("Zoë the 1st");
        (await RenameAsync(await app.SignUpAsync(), user.Nickname)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Users_may_change_the_case_of_their_own_nickname()
    {
        var user = await app.SignUpAsync();

        (await RenameAsync(user, user.Nickname.ToUpperInvariant())).ShouldBe(HttpStatusCode.OK)
            .Value("nickname").ShouldBe(user.Nickname.ToUpperInvariant());
    }

    [Theory]
    [InlineData("taken-1", "TAKEN-1")]
    [InlineData("taken-2", " taken-2 ")]
    [InlineData("taken-é", "TAKEN-E\u0301")]
    [InlineData("がく-1", "か\u3099く-1")]
    [InlineData("각-1", "\u1100\u1161\u11A8-1")]
    [InlineData("λόγος-1", "ΛΌΓΟΣ-1")]
    [InlineData("σίσυφος", "ΣΊΣΥΦΟσ")]
    public async Task A_taken_nickname_is_rejected_in_every_spelling(string taken, string wanted)
    {
        var user = await app.SignUpAsync();
        (await RenameAsync(await app.SignUpAsync(), taken)).ShouldBe(HttpStatusCode.OK);

        (await RenameAsync(user, wanted)).ShouldBeProblem(HttpStatusCode.Conflict, "user.nickname_taken");

        (await user.GetAsync("/users/me")).Value("nickname").ShouldBe(user.Nickname);
    }

    [Theory]
    [InlineData("pere-1", "père-1")]
    [InlineData("かき-1", "がき-1")]
    [InlineData("かき-1", "カキ-1")]
    [InlineData("ss-1", "ß-1")]
    public async Task Nicknames_with_different_letters_are_different(string one, string other)
    {
        (await RenameAsync(await app.KnownUserAsync("one"), one)).ShouldBe(HttpStatusCode.OK);
        (await RenameAsync(await app.KnownUserAsync("other"), other)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_empty_edit_changes_nothing()
    {
        var user = await app.SignUpAsync();
        var before = await user.GetAsync("/users/me");
        app.Time.Advance(TimeSpan.FromSeconds(1));

        (await user.PatchAsync($"/users/{user.Id}", "{}")).ShouldBe(HttpStatusCode.OK).Text.ShouldBe(before.Text);
    }

    [Theory]
    [InlineData("""{"nickname":null}""", "nickname")]
    [InlineData("""{"nickname":""}""", "nickname")]
    [InlineData("""{"nickname":"a"}""", "nickname")]
    [InlineData("""{"nickname":"a\u202eb"}""", "nickname")]
    [InlineData("""{"nickname":"a\u200bb"}""", "nickname")]
    [InlineData("""{"nickname":"🍣🍺"}""", "nickname")]
    [InlineData("""{"role":null}""", "role")]
    [InlineData("""{"nickname":null,"role":null}""", "nickname,role")]
    public async Task A_null_or_invalid_field_is_named(string body, string fields)
    {
        var admin = await app.SignUpAdminAsync();

        (await admin.PatchAsync($"/users/{admin.Id}", body)).ShouldRefuseFields(fields.Split(','));
    }

    [Theory]
    [InlineData("""{"role":"owner"}""", "role")]
    [InlineData("""{"role":"Admin"}""", "role")]
    [InlineData("""{"role":""}""", "role")]
    [InlineData("""{"role":2}""", "role")]
    [InlineData("""{"nickname":7}""", "nickname")]
    [InlineData("""{"email":"new@example.com"}""", "email")]
    [InlineData("null", null)]
    [InlineData("[]", null)]
    public async Task A_malformed_body_is_rejected(string body, string? where)
    {
        var admin = await app.SignUpAdminAsync();

        var refused = await admin.PatchAsync($"/users/{admin.Id}", body);

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
        if (where is not null)
        {
            refused.Value("detail")!.ShouldContain(where);
        }
    }

    [Fact]
    public async Task An_unknown_user_gets_404()
    {
        var admin = await app.SignUpAdminAsync();

        (await admin.PatchAsync($"/users/{Guid.CreateVersion7()}", "{}")).ShouldBeProblem(HttpStatusCode.NotFound, "user.not_found");
    }

    [Fact]
    public async Task One_of_many_concurrent_edits_to_the_same_nickname_succeeds()
    {
        var users = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.SignUpAsync()));

        var responses = await Task.WhenAll(users.Select(user => RenameAsync(user, "wanted by many")));

        responses.Count(response => response.Status == HttpStatusCode.OK).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.OK))
        {
            refused.ShouldBeProblem(HttpStatusCode.Conflict, "user.nickname_taken");
        }
    }

    [Fact]
    public async Task Two_users_who_swap_nicknames_concurrently_end_with_different_nicknames()
    {
        var (one, other) = (await app.SignUpAsync(), await app.SignUpAsync());

        var responses = await Task.WhenAll(RenameAsync(one, other.Nickname), RenameAsync(other, one.Nickname));

        foreach (var response in responses)
        {
            response.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Conflict);
        }

        (await one.GetAsync("/users/me")).Value("nickname").ShouldNotBe((await other.GetAsync("/users/me")).Value("nickname"));
    }

    [Fact]
    public async Task Concurrent_edits_of_nickname_and_role_do_not_overwrite_each_other()
    {
        var admin = await app.SignUpAdminAsync();
        foreach (var round in Enumerable.Range(1, 10))
        {
            var user = await app.SignUpAsync();

            var edits = await Task.WhenAll(
                RenameAsync(user, $"both {round}"), admin.PatchAsync($"/users/{user.Id}", new { role = "moderator" }));

            edits.ShouldAllBe(edit => edit.Status == HttpStatusCode.OK);
            var now = await user.GetAsync("/users/me");
            (now.Value("nickname"), now.Value("role")).ShouldBe(($"both {round}", "moderator"));
        }
    }

    private static Task<ApiResponse> RenameAsync(TestUser user, string nickname) => user.PatchAsync($"/users/{user.Id}", new { nickname });
}
