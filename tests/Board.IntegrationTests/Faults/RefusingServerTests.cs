using System.Globalization;
using System.Net;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;
using MySqlConnector;

namespace Board.IntegrationTests.Faults;

/// <summary>The server is up, but closes connections, is read-only or rejects the program's account.</summary>
public sealed class RefusingServerTests(OrdinaryAccountApp app) : IClassFixture<OrdinaryAccountApp>
{
    [Fact]
    public async Task Connections_that_were_idle_for_too_long_are_replaced_transparently()
    {
        var user = await app.SignUpAsync();
        await app.AdministerAsync("SET GLOBAL wait_timeout = 1");
        try
        {
            await app.KillConnectionsAsync();
            await FillPoolAsync();
            await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);

            await ShouldAllSucceedAsync(user);
        }
        finally
        {
            await app.AdministerAsync("SET GLOBAL wait_timeout = 28800");
            await app.KillConnectionsAsync();
        }
    }

    [Fact]
    public async Task Killed_connections_are_replaced_transparently()
    {
        var user = await app.SignUpAsync();
        await FillPoolAsync();

        await app.KillConnectionsAsync();

        await ShouldAllSucceedAsync(user);
    }

    [Fact]
    public async Task Writes_go_to_the_new_primary_once_the_old_one_is_read_only()
    {
        var user = await app.SignUpAsync();
        await FillPoolAsync();

        // New connections can write, as if a proxy had routed them to another server; pooled ones cannot.
        var exemption = await app.IsMySqlAsync() ? "CONNECTION_ADMIN" : "READ ONLY ADMIN";
        await app.AdministerAsync($"GRANT {exemption} ON *.* TO {OrdinaryAccountApp.Account}");
        await app.AdministerAsync("SET GLOBAL read_only = 1");
        try
        {
            await ShouldAllSucceedAsync(user);
            await ShouldAllSucceedAsync(user);
        }
        finally
        {
            await app.AdministerAsync("SET GLOBAL read_only = 0");
            await app.AdministerAsync($"REVOKE {exemption} ON *.* FROM {OrdinaryAccountApp.Account}");
            await app.KillConnectionsAsync();
        }
    }

    [Fact]
    public async Task While_every_server_is_read_only_reads_succeed_and_writes_get_503()
    {
        var user = await app.SignUpAsync();
        var post = (await user.WritePostAsync()).Header("Location")!;

        await app.AdministerAsync("SET GLOBAL read_only = 1");
        ApiResponse[] writes;
        try
        {
            writes = await Task.WhenAll(
                user.PostAsync("/posts", new { title = "t", content = "c" }),
                user.PatchAsync(post, new { title = "t2" }),
                app.Anonymous().RefreshByCookieAsync(user.RefreshToken, user.AccessToken),
                app.Anonymous().PostAsync(
                    "/users", new { email = "late@example.com", nickname = "late", password = TestUser.DefaultPassword }));
            (await app.Anonymous().GetAsync(post)).ShouldBe(HttpStatusCode.OK);
            (await user.GetAsync("/users/me")).ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await app.AdministerAsync("SET GLOBAL read_only = 0");
        }

        ShouldAllBeUnavailable(writes);
        (await app.Anonymous().GetAsync(post)).Value("version").ShouldBe("1", "nothing was written");
        await ShouldAllSucceedAsync(user);
    }

    [Theory]
    [InlineData("ALTER USER 'board'@'%' ACCOUNT LOCK", "ALTER USER 'board'@'%' ACCOUNT UNLOCK")]
    [InlineData("ALTER USER 'board'@'%' PASSWORD EXPIRE", "ALTER USER 'board'@'%' IDENTIFIED BY 'board'")]
    [InlineData("ALTER USER 'board'@'%' IDENTIFIED BY 'another'", "ALTER USER 'board'@'%' IDENTIFIED BY 'board'")]
    [InlineData("ALTER USER 'board'@'%' WITH MAX_QUERIES_PER_HOUR 1", "ALTER USER 'board'@'%' WITH MAX_QUERIES_PER_HOUR 0")]
    [InlineData("REVOKE SELECT ON {0}.* FROM 'board'@'%'", "GRANT SELECT ON {0}.* TO 'board'@'%'")]
    [InlineData("REVOKE ALL PRIVILEGES ON {0}.* FROM 'board'@'%'", "GRANT ALL PRIVILEGES ON {0}.* TO 'board'@'%'")]
    [InlineData("ALTER TABLE sessions RENAME COLUMN user_agent TO agent", "ALTER TABLE sessions RENAME COLUMN agent TO user_agent")]
    [InlineData("RENAME TABLE sessions TO moved", "RENAME TABLE moved TO sessions")]
    public async Task An_unusable_account_or_schema_gives_503(string spoil, string repair)
    {
        var user = await app.SignUpAsync();

        await app.AdministerAsync(string.Format(CultureInfo.InvariantCulture, spoil, app.DatabaseName));
        ApiResponse[] refused;
        try
        {
            await app.KillConnectionsAsync();
            refused = await Task.WhenAll(
                user.GetAsync("/auth/sessions"),
                user.PostAsync("/posts", new { title = "t", content = "c" }),
                app.Anonymous().PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword }),
                app.Anonymous().RefreshByCookieAsync(user.RefreshToken, user.AccessToken));
        }
        finally
        {
            await app.AdministerAsync(string.Format(CultureInfo.InvariantCulture, repair, app.DatabaseName));
            await app.AdministerAsync("FLUSH USER_RESOURCES");
        }

        refused.ShouldContain(response => response.Status == HttpStatusCode.ServiceUnavailable);
        ShouldAllBeUnavailable(refused.Where(response => !response.IsSuccess));
        await ShouldAllSucceedAsync(user);
    }

    [Fact]
    public async Task A_statement_that_exceeds_the_time_limit_of_the_server_gives_503()
    {
        Assert.SkipWhen(await app.IsMySqlAsync(), "MySQL has such a limit for statements that only read, which are too fast here.");
        var user = await app.SignUpAsync();
        await using var other = await app.ConnectAsAdministratorAsync();
        await using var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var locking = new MySqlCommand("SELECT id FROM users FOR UPDATE", other, transaction);
        await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await app.AdministerAsync("SET GLOBAL max_statement_time = 0.5");
        ApiResponse refused;
        try
        {
            await app.KillConnectionsAsync();
            refused = await user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname });
        }
        finally
        {
            await app.AdministerAsync("SET GLOBAL max_statement_time = 0");
        }

        ShouldAllBeUnavailable([refused]);
    }

    [Fact]
    public async Task A_server_in_offline_mode_gives_503()
    {
        Assert.SkipUnless(await app.IsMySqlAsync(), "MariaDB has no offline mode.");
        var user = await app.SignUpAsync();
        await FillPoolAsync();

        await app.AdministerAsync("SET GLOBAL offline_mode = 1");
        ApiResponse[] refused;
        try
        {
            refused = await Task.WhenAll(user.GetAsync("/users/me"), user.PostAsync("/posts", new { title = "t", content = "c" }));
        }
        finally
        {
            await app.AdministerAsync("SET GLOBAL offline_mode = 0");
        }

        ShouldAllBeUnavailable(refused);
        await ShouldAllSucceedAsync(user);
    }

    [Fact]
    public async Task A_connection_whose_setup_failed_is_not_pooled()
    {
        await using var database = MySqlPool.Create($"{app.ConnectionString};Application Name=failed", "SET no_such_variable = 1");

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            var failure = await Should.ThrowAsync<MySqlException>(
                async () => await database.OpenConnectionAsync(TestContext.Current.CancellationToken));
            failure.ErrorCode.ShouldBe(MySqlErrorCode.UnknownSystemVariable);
        }
    }

    [Fact]
    public async Task A_connection_whose_setup_was_cancelled_is_not_pooled()
    {
        await app.SignUpAsync();
        await using var database = MySqlPool.Create(
            $"{app.ConnectionString};Application Name=cancelled;Cancellation Timeout=2",
            "SELECT id FROM users FOR UPDATE; SET group_concat_max_len = 5");
        await using var other = await app.ConnectAsAdministratorAsync();
        await using (var transaction = await other.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var locking = new MySqlCommand("SELECT id FROM users FOR UPDATE", other, transaction);
            await locking.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
            await Should.ThrowAsync<OperationCanceledException>(async () => await database.OpenConnectionAsync(cancellation.Token));
        }

        await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        (await MySqlPool.ReadVariablesAsync(connection))["group_concat_max_len"].ShouldBe("5");
    }

    /// <summary>Fills the connection pool.</summary>
    private async Task FillPoolAsync() => await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => app.Anonymous().GetAsync("/posts")));

    private async Task ShouldAllSucceedAsync(TestUser user)
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 24).Select(index => (index % 4) switch
        {
            0 => app.Anonymous().GetAsync("/posts"),
            1 => user.GetAsync("/users/me"),
            2 => user.PostAsync("/posts", new { title = "t", content = "c" }),
            _ => user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname }),
        }));

        responses.ShouldAllBe(response => response.IsSuccess);
        responses.Where((_, index) => index % 4 == 1).ShouldAllBe(response => response.Value("id") == user.Id);
        responses.Where((_, index) => index % 4 == 2).ShouldAllBe(response => response.Value("title") == "t");
    }

    private static void ShouldAllBeUnavailable(IEnumerable<ApiResponse> responses)
    {
        foreach (var response in responses)
        {
            response.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "service.unavailable").ShouldTouchNoCookie();
        }
    }
}
