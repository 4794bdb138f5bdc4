using System.Globalization;
using System.Net;
using Board.Infrastructure.Database.MySql;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;
using MySqlConnector;

namespace Board.IntegrationTests.Faults;

/// <summary>Defaults of the server do not change what the program stores and answers.</summary>
public sealed class UnusualServerTests(UnusualServerApp app) : IClassFixture<UnusualServerApp>
{
    private const string Content = """C:\new\table 'quoted' "double" a||b %_ \% \_ \ 한글 😀""";

    private static readonly (string Variable, string Value)[] Expected =
    [
        ("autocommit", "ON"), ("completion_type", "NO_CHAIN"), ("time_zone", "+00:00"), ("unique_checks", "ON"),
        ("foreign_key_checks", "ON"), ("sql_safe_updates", "OFF"), ("sql_auto_is_null", "OFF"),
        ("sql_select_limit", "18446744073709551615"), ("sql_big_selects", "ON"), ("group_concat_max_len", "1048576"),
        ("max_sort_length", "1024"), ("character_set_client", "utf8mb4"),
        ("character_set_connection", "utf8mb4"), ("character_set_results", "utf8mb4"), ("collation_connection", "utf8mb4_bin"),
    ];

    private static readonly string[] UnwantedModes =
        ["NO_BACKSLASH_ESCAPES", "ANSI_QUOTES", "PIPES_AS_CONCAT", "IGNORE_SPACE", "HIGH_NOT_PRECEDENCE", "PAD_CHAR_TO_FULL_LENGTH"];

    /// <summary>Pooling and driver options of a connection string.</summary>
    public static TheoryData<string> ConnectionOptions =>
    [
        "Connection Reset=false",
        "Connection Reset=true",
        "Connection Reset=true;Pipelining=false",
        "Minimum Pool Size=2",
        "Pooling=false",
        "NoBackslashEscapes=true;UseAffectedRows=true;GuidFormat=Char36;DateTimeKind=Local;AllowZeroDateTime=true;AllowUserVariables=true",
    ];

    [Theory]
    [MemberData(nameof(ConnectionOptions))]
    public async Task Each_session_is_set_up_whatever_the_defaults_of_the_server(string options)
    {
        var start = app.StartInstance(("ConnectionStrings:Board", $"{app.ConnectionString};{options}"));
        (await new ApiClient(start).GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);

        await using var database = MySqlPool.Create(
            $"{app.ConnectionString};{options}", MySqlSession.SetUp);
        for (var use = 1; use <= 3; use++)
        {
            await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var variables = await MySqlPool.ReadVariablesAsync(connection);

            foreach (var (variable, value) in Expected)
            {
                variables[variable].ShouldBe(value, $"{variable}, use {use}");
            }

            variables["sql_mode"].ShouldContain("TRADITIONAL");
            foreach (var mode in UnwantedModes)
            {
                variables["sql_mode"].ShouldNotContain(mode);
            }

            // Only MariaDB has it, and only newer versions switch it on.
            variables.GetValueOrDefault("innodb_snapshot_isolation", "OFF").ShouldBe("OFF");
            (variables.GetValueOrDefault("transaction_isolation") ?? variables["tx_isolation"]).ShouldBe("REPEATABLE-READ");
            (variables.GetValueOrDefault("transaction_read_only") ?? variables["tx_read_only"]).ShouldBe("OFF");
        }
    }

    [Theory]
    [MemberData(nameof(ConnectionOptions))]
    public async Task Acknowledged_values_are_stored_as_they_were_sent(string options)
    {
        var address = app.StartInstance(("ConnectionStrings:Board", $"{app.ConnectionString};{options}"));
        var name = $"u{Guid.NewGuid():N}"[..12];
        var user = await TestUser.SignUpAsync(address, $"{name}@example.com", name);

        var post = await user.WritePostAsync(title: @"a\b", content: Content);
        var path = post.Header("Location")!;
        var comments = $"{path}/comments";
        (await user.PostAsync(comments, new { content = Content })).ShouldBe(HttpStatusCode.Created);
        (await user.PostAsync(comments, new { content = @"second \" })).ShouldBe(HttpStatusCode.Created);
        (await user.PatchAsync(path, new { content = $"{Content}!" })).ShouldBe(HttpStatusCode.OK);

        var anonymous = new ApiClient(address);
        var read = (await anonymous.GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        read.Value("title").ShouldBe(@"a\b");
        read.Value("content").ShouldBe($"{Content}!");
        (await anonymous.GetAsync(comments)).Json.GetProperty("items").EnumerateArray()
            .Select(comment => comment.GetProperty("content").GetString()).ShouldBe([Content, @"second \"]);
        var found = await anonymous.GetAsync($"/posts?q={Uri.EscapeDataString(@"new\table")}&authorId={user.Id}");
        found.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await CountAsync("posts", post.Value("id")!)).ShouldBe(1, "others see it, so it is committed");
    }

    [Fact]
    public async Task Transactions_are_atomic_and_unique_values_stay_unique()
    {
        var user = await app.SignUpAsync();
        var other = await user.SignInAgainAsync();
        var again = await app.Anonymous().PostAsync(
            "/users", new { email = user.Email, nickname = "another", password = TestUser.DefaultPassword });
        (await user.PatchAsync($"/users/{user.Id}", new { nickname = user.Nickname })).ShouldBe(HttpStatusCode.OK);
        var sessions = await user.GetAsync("/auth/sessions");

        (await user.DeleteAsync($"/users/{user.Id}", new { password = TestUser.DefaultPassword })).IsSuccess.ShouldBeTrue();

        again.ShouldBe(HttpStatusCode.Conflict);
        sessions.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").GetArrayLength().ShouldBe(2);
        (await other.GetAsync("/users/me")).ShouldBeUnauthorized("session.ended", "access_token");
        (await CountAsync("users", user.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task Every_table_is_transactional()
    {
        await using var connection = await app.ConnectAsAdministratorAsync();
        await using var command = new MySqlCommand(
            """
            SELECT COUNT(*)
            FROM information_schema.tables
            WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' AND engine <> 'InnoDB'
            """,
            connection);

        Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture).ShouldBe(0);
    }

    /// <summary>Counts the rows with an id, on another connection than the program's.</summary>
    private async Task<long> CountAsync(string table, string id)
    {
        await using var connection = await app.ConnectAsAdministratorAsync();
        await using var command = new MySqlCommand($"SELECT COUNT(*) FROM {table} WHERE id = 0x{Guid.Parse(id):N}", connection);
        return Convert.ToInt64(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
    }
}
