using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text.Json;
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
        var (users, posts, comments) = (await CountAsync("users"), await CountAsync("posts"), await CountAsync("comments"));

        var first = await SeedAsync("--users", "30", "--posts", "70", "--comments", "1500");
        var second = await SeedAsync("--users=3", "--posts=7", "--comments=11");

        first.ShouldContain("Added 30 users, 70 posts, 1500 comments.");
        second.ShouldContain("Added 3 users, 7 posts, 11 comments.");
        (await CountAsync("users")).ShouldBe(users + 33);
        (await CountAsync("posts")).ShouldBe(posts + 77);
        (await CountAsync("comments")).ShouldBe(comments + 1511);
    }

    [Fact]
    public async Task Many_posts_are_ready_to_be_searched_at_once()
    {
        await SeedAsync("--users", "1", "--posts", "1500", "--comments", "0");

        (await CountAsync("search_texts WHERE pending = 0")).ShouldBeGreaterThanOrEqualTo(1);
        (await CountAsync("search_texts WHERE pending = 1")).ShouldBeLessThan(1024);
    }

    [Fact]
    public async Task Many_posts_are_counted_for_pages_by_number_at_once()
    {
        await SeedAsync("--users", "1", "--posts", "1500", "--comments", "0");
        await SeedAsync("--users", "1", "--posts", "1500", "--comments", "0");

        (await CountAsync("post_count_buckets")).ShouldBeGreaterThan(1);
        (await app.Anonymous().GetAsync("/posts?page=1")).Json.GetProperty("totalCount").GetInt64().ShouldBe(await CountAsync("posts"));
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

        var list = (await app.Anonymous().GetAsync("/posts?limit=50")).ShouldBe(HttpStatusCode.OK).Json.GetProperty("items")
            .EnumerateArray().ToList();

        list.Count.ShouldBe(50);
        var times = list.Select(Time).ToList();
        times.ShouldBe(times.OrderDescending());
        times.ShouldAllBe(time => time < DateTimeOffset.UtcNow);
        foreach (var post in list)
        {
            TimeOf(post.GetProperty("id").GetGuid()).ShouldBe(Time(post));
            var author = post.GetProperty("author");
            author.GetProperty("nickname").GetString().ShouldNotBeNullOrEmpty();
            TimeOf(author.GetProperty("id").GetGuid()).ShouldBeLessThanOrEqualTo(TimeOf(post.GetProperty("id").GetGuid()));
        }
    }

    [Fact]
    public async Task Made_up_comments_are_counted_and_come_after_what_they_are_on()
    {
        await SeedAsync("--users", "5", "--posts", "2", "--comments", "120");

        var posts = (await app.Anonymous().GetAsync("/posts?limit=100")).Json.GetProperty("items").EnumerateArray().ToList();
        var discussed = posts.MaxBy(post => post.GetProperty("commentCount").GetInt32());
        var listed = (await app.Anonymous().GetAsync($"/posts/{discussed.GetProperty("id")}/comments?limit=200")).ShouldBe(
            HttpStatusCode.OK);

        // The list is ordered by id, so an earlier item is older.
        var comments = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var comment in listed.Json.GetProperty("items").EnumerateArray())
        {
            var parent = comment.GetProperty("parentId").GetString() is { } parentId ? comments[parentId] : discussed;
            Time(comment).ShouldBeGreaterThanOrEqualTo(Time(parent));
            TimeOf(comment.GetProperty("id").GetGuid()).ShouldBe(Time(comment));
            comment.GetProperty("depth").GetInt32().ShouldBe(parent.TryGetProperty("depth", out var depth) ? depth.GetInt32() + 1 : 0);
            comments.Add(comment.GetProperty("id").GetString()!, comment);
        }

        if (listed.Value("nextCursor") is null)
        {
            comments.Count.ShouldBe(discussed.GetProperty("commentCount").GetInt32());
            var replies = comments.Values.ToLookup(comment => comment.GetProperty("parentId").GetString());
            comments.ShouldAllBe(comment => comment.Value.GetProperty("replyCount").GetInt32() == replies[comment.Key].Count());
        }
    }

    [Fact]
    public async Task All_counts_are_right()
    {
        await SeedAsync("--users", "2", "--posts", "20", "--comments", "300");

        (await CountAsync("posts WHERE comment_count <> (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id)")).ShouldBe(0);
        (await CountAsync("comments WHERE reply_count <> (SELECT COUNT(*) FROM comments c WHERE c.post_id = comments.post_id AND "
            + "c.parent_id = comments.id)")).ShouldBe(0);
        (await CountAsync("comments WHERE depth > 10")).ShouldBe(0);
        (await CountAsync("comments WHERE depth > 1")).ShouldBeGreaterThan(0);
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

        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", ["seed", "--users", "1", .. app.DatabaseSettings]);

        exitCode.ShouldBe(1, output);
        error.ShouldContain("Production");
        error.Trim().ShouldNotContain("\n");
        (await CountAsync("users")).ShouldBe(users);
    }

    private async Task<string> SeedAsync(params string[] counts)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", ["seed", .. counts, .. app.DatabaseSettings]);
        exitCode.ShouldBe(0, error);
        error.ShouldBeEmpty();
        return output;
    }

    private Task<long> CountAsync(string table) => app.WithServiceAsync<DbDataSource, long>(async database =>
    {
        await using var command = database.CreateCommand($"SELECT COUNT(*) FROM {table}");
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    });

    private static DateTimeOffset Time(JsonElement thing) => thing.GetProperty("createdAt").GetDateTimeOffset();

    /// <summary>A UUIDv7 begins with the milliseconds since 1970.</summary>
    private static DateTimeOffset TimeOf(Guid id) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse($"{id:N}"[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}

/// <summary>Starts with an empty database.</summary>
public sealed class SeedOnNothingTests
{
    [Fact]
    public async Task Right_after_cloning_it_just_works()
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", "seed", "--users", "2", "--posts", "3");

        exitCode.ShouldBe(0, error);
        output.ShouldContain("Added 2 users, 3 posts,");
    }

    [Theory]
    [InlineData("--users", "--users=0", "--posts=3", "--comments=0")]
    [InlineData("--posts", "--users=1", "--posts=0", "--comments=3")]
    public async Task What_somebody_or_something_is_missing_for_is_refused_in_a_sentence(string missing, params string[] counts)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", ["seed", .. counts]);

        exitCode.ShouldBe(1, output);
        error.ShouldContain(missing);
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Told_to_stop_it_stops_and_says_so()
    {
        await using var api = new ApiProcess("Development", "seed", "--users", "10", "--posts", "10000000");
        await api.WaitForLineAsync(line => line.Contains("10000000 posts", StringComparison.Ordinal));

        api.Stop();

        var (exitCode, output, error) = await api.WaitForExitAsync();
        exitCode.ShouldBe(130, output + error);
        error.Trim().ShouldBe("Stopped.");
    }
}
