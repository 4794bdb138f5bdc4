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
    public async Task Every_run_adds_the_requested_numbers()
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
    public async Task Many_seeded_posts_are_indexed_for_search()
    {
        await SeedAsync("--users", "1", "--posts", "1500", "--comments", "0");

        (await CountAsync("search_texts WHERE pending = 0")).ShouldBeGreaterThanOrEqualTo(1);
        (await CountAsync("search_texts WHERE pending = 1")).ShouldBeLessThan(1024);
    }

    [Fact]
    public async Task Many_seeded_posts_are_counted_in_buckets()
    {
        await SeedAsync("--users", "1", "--posts", "1500", "--comments", "0");
        await SeedAsync("--users", "1", "--posts", "1500", "--comments", "0");

        (await CountAsync("post_count_buckets")).ShouldBeGreaterThan(1);
        (await app.Anonymous().GetAsync("/posts?page=1")).Json.GetProperty("totalCount").GetInt64().ShouldBe(await CountAsync("posts"));
    }

    [Fact]
    public async Task Fake_users_can_sign_in_with_the_printed_password()
    {
        var output = await SeedAsync("--users", "2", "--posts", "0", "--comments", "0");

        var printed = Regex.Match(output, "Sign in as (?<email>.+) with the password \"(?<password>.+)\"\\.");
        var signedIn = await app.Anonymous().PostAsync(
            "/auth/sign-in", new { email = printed.Groups["email"].Value, password = printed.Groups["password"].Value });
        signedIn.ShouldBe(HttpStatusCode.OK).Value("user.role").ShouldBe("member");
    }

    [Fact]
    public async Task Fake_posts_are_in_the_past_in_order_and_younger_than_their_authors()
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
    public async Task Fake_comments_are_counted_and_younger_than_their_posts_and_parents()
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
    public async Task All_seeded_counts_are_correct()
    {
        await SeedAsync("--users", "2", "--posts", "20", "--comments", "300");

        (await CountAsync("posts WHERE comment_count <> (SELECT COUNT(*) FROM comments c WHERE c.post_id = posts.id)")).ShouldBe(0);
        (await CountAsync("comments WHERE reply_count <> (SELECT COUNT(*) FROM comments c WHERE c.post_id = comments.post_id AND "
            + "c.parent_id = comments.id)")).ShouldBe(0);
        (await CountAsync("comments WHERE depth > 10")).ShouldBe(0);
        (await CountAsync("comments WHERE depth > 1")).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Posts_without_users_are_written_by_existing_fake_users()
    {
        await SeedAsync("--users", "1", "--posts", "0", "--comments", "0");
        var users = await CountAsync("users");

        await SeedAsync("--users", "0", "--posts", "3", "--comments", "0");

        (await CountAsync("users")).ShouldBe(users);
    }

    [Fact]
    public async Task Seeding_is_rejected_in_Production()
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
    public async Task Seeding_works_without_any_configuration()
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", "seed", "--users", "2", "--posts", "3");

        exitCode.ShouldBe(0, error);
        output.ShouldContain("Added 2 users, 3 posts,");
    }

    [Theory]
    [InlineData("--users", "--users=0", "--posts=3", "--comments=0")]
    [InlineData("--posts", "--users=1", "--posts=0", "--comments=3")]
    public async Task Seeding_without_the_required_users_or_posts_is_rejected_with_a_sentence(string missing, params string[] counts)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Development", ["seed", .. counts]);

        exitCode.ShouldBe(1, output);
        error.ShouldContain(missing);
        error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Seeding_stops_on_request_and_says_so()
    {
        await using var api = new ApiProcess("Development", "seed", "--users", "10", "--posts", "10000000");
        await api.WaitForLineAsync(line => line.Contains("10000000 posts", StringComparison.Ordinal));

        api.Stop();

        var (exitCode, output, error) = await api.WaitForExitAsync();
        exitCode.ShouldBe(130, output + error);
        error.Trim().ShouldBe("Stopped.");
    }
}
