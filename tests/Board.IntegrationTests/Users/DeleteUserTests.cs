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
    public async Task A_deleted_user_is_gone_and_address_and_nickname_are_free()
    {
        var user = await app.SignUpAsync();

        (await DeleteAsync(user)).ShouldBe(HttpStatusCode.NoContent).Text.ShouldBeEmpty();

        (await app.Anonymous().GetAsync($"/users/{user.Id}")).ShouldBeProblem(HttpStatusCode.NotFound, "user.not_found");
        var signIn = new { email = user.Email, password = TestUser.DefaultPassword };
        (await app.Anonymous().PostAsync("/auth/sign-in", signIn)).ShouldBeUnauthorized("credentials.invalid");
        (await TestUser.SignUpAsync(app.Address, user.Email, user.Nickname)).Id.ShouldNotBe(user.Id);
    }

    [Fact]
    public async Task All_sessions_end_and_forget_the_devices_and_nobody_elses_do()
    {
        var user = await app.SignUpAsync();
        var (other, ended, stranger) = (await user.SignInAgainAsync(), await user.SignInAgainAsync(), await app.SignUpAsync());
        (await ended.PostAsync("/auth/sign-out")).ShouldBe(HttpStatusCode.NoContent);
        (await CountAsync("sessions", "user_id", user, "ip_address IS NOT NULL")).ShouldBe(3);

        (await DeleteAsync(user)).ShouldBe(HttpStatusCode.NoContent);

        foreach (var device in new[] { user, other, ended })
        {
            (await device.GetAsync("/users/me")).ShouldBeUnauthorized("session.ended", "access_token");
            (await device.GetAsync($"/users/{user.Id}")).ShouldBeUnauthorized("session.ended", "access_token");
            (await device.PatchAsync($"/users/{user.Id}", new { nickname = "other" })).ShouldBeUnauthorized("session.ended", "access_token");
            (await DeleteAsync(device)).ShouldBeUnauthorized("session.ended", "access_token");
            (await app.Anonymous().RefreshAsync(device.RefreshToken, device.AccessToken)).ShouldBeUnauthorized("session.ended", "refresh_token");
        }

        (await CountAsync("sessions", "user_id", user, "ip_address IS NOT NULL OR user_agent IS NOT NULL OR ended_at IS NULL")).ShouldBe(0);
        (await stranger.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK).Value("session.ipAddress").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_browser_forgets_its_cookies()
    {
        var user = await app.SignUpAsync();

        var deleted = await app.Anonymous().DeleteAsync(
            $"/users/{user.Id}", new { password = TestUser.DefaultPassword }, AuthCalls.Cookies(user.AccessToken));

        deleted.ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies().Header("Cache-Control").ShouldBe("no-store");
    }

    [Fact]
    public async Task Another_site_deletes_nobody_with_somebodys_cookies()
    {
        var user = await app.SignUpAsync();

        var refused = await app.Anonymous().DeleteAsync(
            $"/users/{user.Id}",
            new { password = TestUser.DefaultPassword },
            [.. AuthCalls.Cookies(user.AccessToken), ("Sec-Fetch-Site", "cross-site")]);

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "csrf.origin_rejected").ShouldTouchNoCookie();
        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }

    //#if (sampleModules)
    [Theory]
    [InlineData(null)]
    [InlineData("keep")]
    public async Task Posts_stay_by_nobody(string? content)
    {
        var user = await app.SignUpAsync();
        var written = await user.WritePostAsync("Still here", "Every word");
        var path = written.Header("Location")!;

        (await DeleteAsync(user, content)).ShouldBe(HttpStatusCode.NoContent);

        var read = await app.Anonymous().GetAsync(path, ("If-None-Match", written.Header("ETag")!));
        read.ShouldBe(HttpStatusCode.OK).Value("author").ShouldBeNull();
        read.Value("content").ShouldBe("Every word");
        read.Value("updatedAt").ShouldBe(written.Value("updatedAt"));
        (await app.Anonymous().GetAsync("/posts?limit=1")).Json.GetProperty("items")[0].GetProperty("author").ValueKind
            .ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await app.Anonymous().GetAsync($"/posts?authorId={user.Id}")).Ids().ShouldBeEmpty();
        (await CountAsync("posts", "author_id", user)).ShouldBe(0);
    }

    [Fact]
    public async Task Posts_go_too_if_that_is_wished_and_nobody_elses_do()
    {
        var (user, stranger) = (await app.SignUpAsync(), await app.SignUpAsync());
        var (own, foreign) = ((await user.WritePostAsync()).Header("Location")!, (await stranger.WritePostAsync()).Header("Location")!);

        (await DeleteAsync(user, "delete")).ShouldBe(HttpStatusCode.NoContent);

        (await app.Anonymous().GetAsync(own)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await app.Anonymous().GetAsync(foreign)).ShouldBe(HttpStatusCode.OK).Value("author.id").ShouldBe(stranger.Id);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    public async Task However_many_posts_there_are(string content)
    {
        const int Posts = 1_001;
        var user = await app.SignUpAsync();
        await InsertPostsAsync(user, Posts);
        (await CountAsync("posts", "author_id", user)).ShouldBe(Posts);

        (await DeleteAsync(user, content)).ShouldBe(HttpStatusCode.NoContent);

        (await CountAsync("posts", "author_id", user)).ShouldBe(0);
        (await app.ExecuteAsync("DELETE FROM posts WHERE title = @title", ("title", user.Email.Select(unit => (byte)unit).ToArray())))
            .ShouldBe(content is "keep" ? Posts : 0);
    }
    //#endif

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"password":null}""")]
    [InlineData("""{"password":""}""")]
    [InlineData("""{"password":"not the password"}""")]
    [InlineData("""{"content":"delete"}""")]
    public async Task Without_the_password_nobody_deletes_themselves_not_even_an_admin(string? body)
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
    public async Task What_is_no_such_deletion_is_malformed(string body)
    {
        var user = await app.KnownUserAsync("careful");

        (await user.DeleteAsync($"/users/{user.Id}", body)).ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");

        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"content":"keep"}""")]
    [InlineData("""{"content":"delete"}""")]
    public async Task An_admin_deletes_anybody_without_a_password_and_stays_signed_in(string? body)
    {
        var (admin, user) = (await SignUpAdminAsync(), await app.SignUpAsync());
        //#if (sampleModules)
        var path = (await user.WritePostAsync()).Header("Location")!;
        //#endif

        (await admin.DeleteAsync($"/users/{user.Id}", body)).ShouldBe(HttpStatusCode.NoContent).ShouldTouchNoCookie();

        (await user.GetAsync("/users/me")).ShouldBeUnauthorized("session.ended", "access_token");
        //#if (sampleModules)
        (await app.Anonymous().GetAsync(path)).ShouldBe(body?.Contains("delete", StringComparison.Ordinal) is true ? HttpStatusCode.NotFound : HttpStatusCode.OK);
        //#endif
        (await admin.DeleteAsync($"/users/{user.Id}", body)).ShouldBeProblem(HttpStatusCode.NotFound, "user.not_found");
        (await admin.GetAsync("/auth/session")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_admin_deletes_themselves_with_their_password()
    {
        var admin = await SignUpAdminAsync();

        (await DeleteAsync(admin)).ShouldBe(HttpStatusCode.NoContent).ShouldDeleteCookies();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Nobody_else_deletes_anybody(int role)
    {
        var (stranger, user) = (await app.SignUpAsync(), await app.SignUpAsync());
        await app.SetRoleAsync(stranger, role);

        var refused = await stranger.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword });

        refused.ShouldBeProblem(HttpStatusCode.Forbidden, "access.forbidden");
        (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Of_many_simultaneous_deletions_one_succeeds_and_the_others_find_nobody()
    {
        var user = await app.SignUpAsync();
        var devices = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => user.SignInAgainAsync()));

        var responses = await Task.WhenAll(devices.Select(device => DeleteAsync(device)));

        responses.Count(response => response.Status == HttpStatusCode.NoContent).ShouldBe(1);
        foreach (var refused in responses.Where(response => response.Status != HttpStatusCode.NoContent))
        {
            refused.Value("code").ShouldBeOneOf("session.ended", "user.not_found");
        }
    }

    [Fact]
    public async Task A_sign_in_at_the_same_time_leaves_no_session()
    {
        // Hashing takes a while here, so that sign-ins are still at it when the account goes.
        var slow = new ApiClient(app.StartInstance(("Users:PasswordHashIterations", "20000")));
        var user = await app.SignUpAsync();

        await DuringDeletionAsync(
            user, content: null, () => slow.PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword, delivery = "body" }));

        (await CountAsync("sessions", "user_id", user, "ended_at IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task A_refresh_and_an_edit_at_the_same_time_leave_nothing()
    {
        var user = await app.SignUpAsync();

        await DuringDeletionAsync(
            user,
            content: null,
            () => app.Anonymous().RefreshAsync(user.RefreshToken),
            () => user.PatchAsync($"/users/{user.Id}", new { nickname = "going" }));

        (await CountAsync("sessions", "user_id", user, "ended_at IS NULL")).ShouldBe(0);
        (await CountAsync("users", "id", user)).ShouldBe(0);
    }

    //#if (sampleModules)
    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    public async Task A_post_written_at_the_same_time_is_nobodys_or_goes_too(string content)
    {
        var user = await app.SignUpAsync();

        await DuringDeletionAsync(user, content, () => user.PostAsync("/posts", new { title = "t", content = "c" }));

        (await CountAsync("posts", "author_id", user)).ShouldBe(0);
    }
    //#endif

    /// <summary>Deletes a user while other requests of theirs are under way, again and again.</summary>
    private static async Task DuringDeletionAsync(TestUser user, string? content, params Func<Task<ApiResponse>>[] others)
    {
        using var deleted = new CancellationTokenSource();
        var running = Enumerable.Range(0, 4).Select(async index =>
        {
            while (!deleted.IsCancellationRequested)
            {
                ((int)(await others[index % others.Length]()).Status).ShouldBeLessThan(500);
            }
        }).ToList();

        (await DeleteAsync(user, content)).ShouldBe(HttpStatusCode.NoContent);
        await deleted.CancelAsync();
        await Task.WhenAll(running);
    }

    private static Task<ApiResponse> DeleteAsync(TestUser user, string? content = null) =>
        user.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword, content });

    private async Task<TestUser> SignUpAdminAsync()
    {
        var admin = await app.SignUpAsync();
        await app.SetRoleAsync(admin, 2);
        return admin;
    }

    /// <summary>How many rows a user has in a table, counted by an update that changes nothing.</summary>
    private Task<int> CountAsync(string table, string column, TestUser user, string condition = "1 = 1") =>
        app.ExecuteAsync($"UPDATE {table} SET {column} = {column} WHERE {column} = @id AND ({condition})", ("id", Bytes(user.Id)));

    //#if (sampleModules)
    /// <summary>Stores posts at once, with the user's address as their title.</summary>
    private async Task InsertPostsAsync(TestUser user, int count)
    {
        var rows = Enumerable.Range(0, count).Select(
            index => $"(@id{index}, @author, @title, @title, @title, 0, 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00')");
        await app.ExecuteAsync(
            $"INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at) VALUES {string.Join(",", rows)}",
            [
                ("author", Bytes(user.Id)),
                ("title", user.Email.Select(unit => (byte)unit).ToArray()),
                .. Enumerable.Range(0, count).Select(index => ($"id{index}", (object)Guid.CreateVersion7().ToByteArray(bigEndian: true))),
            ]);
    }
    //#endif

    private static byte[] Bytes(string id) => Guid.Parse(id).ToByteArray(bigEndian: true);
}
