using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

public sealed class SeedOnSqlite(SqliteApp app) : SeedTests<SqliteApp>(app);

public sealed class SeedOnMariaDb(MariaDbApp app) : SeedTests<MariaDbApp>(app);

public abstract class SeedTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Fact]
    public async Task Every_run_adds_as_many_as_it_is_told()
    {
        var (users, posts) = (await CountAsync("users"), await CountAsync("posts"));

        var first = await SeedAsync("--users", "30", "--posts", "70", "--comments", "0");
        var second = await SeedAsync("--users=3", "--posts=7", "--comments=0");

        first.ShouldContain("Added 30 users, 70 posts, 0 comments.");
        second.ShouldContain("Added 3 users, 7 posts, 0 comments.");
        (await CountAsync("users")).ShouldBe(users + 33);
        (await CountAsync("posts")).ShouldBe(posts + 77);
    }

    [Fact]
    public async Task Made_up_users_sign_in_with_the_password_that_is_printed()
    {
        var output = await SeedAsync("--users", "2", "--posts", "0", "--comments", "0");

        var printed = Regex.Match(output, "Sign in as (?<email>.+) with the password \"(?<password>.+)\"\\.");
        var signedIn = await app.Anonymous().PostAsync(
            "/auth/sign-in", new { email = printed.Groups["email"].Value, password = printed.Groups["password"].Value });
        signedIn.ShouldBe(HttpStatusCode.OK).Value("user.role").ShouldBe("member");
    }

    [Fact]
    public async Task Made_up_posts_are_of_the_past_in_order_and_by_somebody_who_had_signed_up()
    {
        await SeedAsync("--users", "5", "--posts", "60", "--comments", "0");

        var list = (await app.Anonymous().GetAsync("/posts?limit=50")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().ToList();

        list.Count.ShouldBe(50);
        var times = list.Select(post => Time(post.GetProperty("createdAt").GetString()!)).ToList();
        times.ShouldBe(times.OrderDescending());
        times.ShouldAllBe(time => time < DateTimeOffset.UtcNow);
        foreach (var post in list)
        {
            TimeOf(post.GetProperty("id").GetGuid()).ShouldBe(Time(post.GetProperty("createdAt").GetString()!));
            var author = post.GetProperty("author");
            author.GetProperty("nickname").GetString().ShouldNotBeNullOrEmpty();
            TimeOf(author.GetProperty("id").GetGuid()).ShouldBeLessThanOrEqualTo(TimeOf(post.GetProperty("id").GetGuid()));
        }
    }

    [Fact]
    public async Task Posts_alone_are_written_by_those_who_are_there()
    {
        await SeedAsync("--users", "1", "--posts", "0", "--comments", "0");
        var users = await CountAsync("users");

        await SeedAsync("--users", "0", "--posts", "3", "--comments", "0");

        (await CountAsync("users")).ShouldBe(users);
    }

    [Fact]
    public async Task In_Production_there_are_no_made_up_users()
    {
        var users = await CountAsync("users");

        var (exitCode, output, error) = await BoardProcess.RunAsync("Production", ["seed", "--users", "1", .. app.DatabaseSettings]);

        exitCode.ShouldBe(1, output);
        error.ShouldContain("Production");
        error.Trim().ShouldNotContain("\n");
        (await CountAsync("users")).ShouldBe(users);
    }

    private async Task<string> SeedAsync(params string[] counts)
    {
        var (exitCode, output, error) = await BoardProcess.RunAsync("Development", ["seed", .. counts, .. app.DatabaseSettings]);
        exitCode.ShouldBe(0, error);
        error.ShouldBeEmpty();
        return output;
    }

    private Task<long> CountAsync(string table) => app.WithServiceAsync<DbDataSource, long>(async database =>
    {
        await using var command = database.CreateCommand($"SELECT COUNT(*) FROM {table}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    });

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A UUIDv7 begins with the milliseconds since 1970.</summary>
    private static DateTimeOffset TimeOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse($"{id:N}"[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

/// <summary>On a board of its own, where nobody has been made up yet.</summary>
public sealed class SeedOnNothingTests
{
    [Fact]
    public async Task Right_after_cloning_it_just_works()
    {
        var (exitCode, output, error) = await BoardProcess.RunAsync("Development", "seed", "--users", "2", "--posts", "3");

        exitCode.ShouldBe(0, error);
        output.ShouldContain("Added 2 users, 3 posts,");
    }

    [Fact]
    public async Task Posts_without_anybody_to_write_them_are_refused_in_a_sentence()
    {
        var (exitCode, output, error) = await BoardProcess.RunAsync("Development", "seed", "--users", "0", "--posts", "3");

        exitCode.ShouldBe(1, output);
        error.ShouldContain("--users");
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Told_to_stop_it_stops_and_says_so()
    {
        await using var board = new BoardProcess("Development", "seed", "--users", "10", "--posts", "10000000");
        await board.WaitForLineAsync(line => line.Contains("10000000 posts", StringComparison.Ordinal));

        board.Stop();

        var (exitCode, output, error) = await board.WaitForExitAsync();
        exitCode.ShouldBe(130, output + error);
        error.Trim().ShouldBe("Stopped.");
    }
}
