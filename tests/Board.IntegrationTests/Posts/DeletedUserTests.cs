using System.Net;
using System.Text.Json;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Outbox;
using Board.IntegrationTests.Users;

namespace Board.IntegrationTests.Posts;

public sealed class DeletedUserOnSqlite(SqliteApp app) : DeletedUserTests<SqliteApp>(app);

public sealed class DeletedUserOnMariaDb(MariaDbApp app) : DeletedUserTests<MariaDbApp>(app);

/// <summary>The posts of a user whose account is deleted.</summary>
public abstract class DeletedUserTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [InlineData(null)]
    [InlineData("keep")]
    public async Task Kept_posts_have_no_author(string? content)
    {
        var user = await app.SignUpAsync();
        var written = await user.WritePostAsync("Still here", "Every word");
        var path = written.Header("Location")!;

        (await user.DeleteAccountAsync(content)).ShouldBe(HttpStatusCode.NoContent);

        var read = await app.Anonymous().GetAsync(path, ("If-None-Match", written.Header("ETag")!));
        read.ShouldBe(HttpStatusCode.OK).Value("author").ShouldBeNull();
        read.Value("content").ShouldBe("Every word");
        read.Value("updatedAt").ShouldBe(written.Value("updatedAt"));
        (await app.Anonymous().GetAsync("/posts?limit=1")).Json.GetProperty("items")[0].GetProperty("author").ValueKind
            .ShouldBe(JsonValueKind.Null);
        (await app.Anonymous().GetAsync($"/posts?authorId={user.Id}")).Ids().ShouldBeEmpty();
        await app.WaitForOutboxAsync();
        (await app.CountAsync("posts", "author_id", user)).ShouldBe(0);
    }

    [Fact]
    public async Task Posts_are_deleted_with_their_author_on_request_and_those_of_others_stay()
    {
        var (user, stranger) = (await app.SignUpAsync(), await app.SignUpAsync());
        var (own, foreign) = ((await user.WritePostAsync()).Header("Location")!, (await stranger.WritePostAsync()).Header("Location")!);

        (await user.DeleteAccountAsync("delete")).ShouldBe(HttpStatusCode.NoContent);

        await app.WaitForOutboxAsync();
        (await app.Anonymous().GetAsync(own)).ShouldBeProblem(HttpStatusCode.NotFound, "post.not_found");
        (await app.Anonymous().GetAsync(foreign)).ShouldBe(HttpStatusCode.OK).Value("author.id").ShouldBe(stranger.Id);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.OK)]
    [InlineData("keep", HttpStatusCode.OK)]
    [InlineData("delete", HttpStatusCode.NotFound)]
    public async Task An_admin_who_deletes_a_user_keeps_or_deletes_the_posts(string? content, HttpStatusCode expected)
    {
        var (admin, user) = (await app.SignUpAdminAsync(), await app.SignUpAsync());
        var path = (await user.WritePostAsync()).Header("Location")!;

        (await admin.DeleteAsync($"/users/{user.Id}", content is null ? null : new { content })).ShouldBe(HttpStatusCode.NoContent);

        await app.WaitForOutboxAsync();
        (await app.Anonymous().GetAsync(path)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    public async Task A_concurrently_created_post_is_anonymised_or_deleted(string content)
    {
        var user = await app.SignUpAsync();

        await user.DeleteAccountDuringAsync(content, () => user.PostAsync("/posts", new { title = "t", content = "c" }));

        await app.WaitForOutboxAsync();
        (await app.CountAsync("posts", "author_id", user)).ShouldBe(0);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    public async Task Posts_too_many_for_one_transaction_show_no_author_at_once_and_are_processed_in_batches(string content)
    {
        const int Posts = 1_001;
        var user = await app.SignUpAsync();
        await InsertPostsAsync(user, Posts);
        (await app.Anonymous().GetAsync($"/posts?page=1&authorId={user.Id}")).Value("totalCount").ShouldBe($"{Posts}");
        var before = await CountAllAsync();

        app.StartInstance();
        (await user.DeleteAccountAsync(content)).ShouldBe(HttpStatusCode.NoContent);

        // True at every stage of the background work.
        (await app.Anonymous().GetAsync($"/posts?authorId={user.Id}")).Ids().ShouldBeEmpty();
        (await app.Anonymous().GetAsync($"/posts?page=1&authorId={user.Id}")).Value("totalCount").ShouldBe("0");
        (await app.Anonymous().GetAsync("/posts?limit=100")).Text.ShouldNotContain(user.Id);
        var left = new List<int>();
        await BackgroundWork.UntilAsync(async () =>
        {
            left.Add(await app.CountAsync("posts", "author_id", user));
            return left[^1] == 0;
        });
        left.ShouldAllBe(posts => posts % 100 == 1 || posts == 0, "each step is a short transaction");
        (await CountAllAsync()).ShouldBe(before - (content is "keep" ? 0 : Posts));

        (await app.ExecuteAsync("DELETE FROM posts WHERE title = @title", ("title", user.Email.Select(unit => (byte)unit).ToArray())))
            .ShouldBe(content is "keep" ? Posts : 0);
    }

    /// <summary>The number of posts, as a numbered page reports it.</summary>
    private async Task<int> CountAllAsync() =>
        (await app.Anonymous().GetAsync("/posts?page=1&limit=1")).Json.GetProperty("totalCount").GetInt32();

    /// <summary>Stores posts in one statement, with the user's email as their title.</summary>
    private async Task InsertPostsAsync(TestUser user, int count)
    {
        var rows = Enumerable.Range(0, count).Select(
            index => $"(@id{index}, @author, @title, @title, @title, 0, 1, '2026-01-01 00:00:00', '2026-01-01 00:00:00')");
        await app.ExecuteAsync(
            "INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at) VALUES "
            + string.Join(",", rows),
            [
                ("author", user.StoredId),
                ("title", user.Email.Select(unit => (byte)unit).ToArray()),
                .. Enumerable.Range(0, count).Select(index => ($"id{index}", (object)Guid.CreateVersion7().ToByteArray(bigEndian: true))),
            ]);
    }
}
