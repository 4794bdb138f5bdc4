using System.Data.Common;
using System.Net;
using Board.Application.Persistence;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Outbox;
using Board.IntegrationTests.Users;
using Dapper;

namespace Board.IntegrationTests.Posts.Counting;

public sealed class PostCountBucketsOnSqlite(SqliteApp app) : PostCountBucketsTests<SqliteApp>(app);

public sealed class PostCountBucketsOnMariaDb(MariaDbApp app) : PostCountBucketsTests<MariaDbApp>(app);

/// <summary>Numbered pages are correct without scanning all posts.</summary>
public abstract class PostCountBucketsTests<TApp> : IClassFixture<TApp>
    where TApp : TestApp
{
    private readonly TApp app;

    protected PostCountBucketsTests(TApp app)
    {
        this.app = app;

        // Ids contain the real time. By the program's clock, every post is then old enough to be counted in a bucket.
        app.Time.Advance(TimeSpan.FromMinutes(11));
    }

    private const int RangeSize = 5;

    [Fact]
    public async Task Pages_are_the_same_with_and_without_buckets()
    {
        var author = await app.SignUpAsync();
        await WriteAsync(author, 13);
        await RecountAsync();
        await WriteAsync(author, 3);

        await ShouldBePagesOfAllAsync();
    }

    [Fact]
    public async Task A_deletion_decrements_its_bucket()
    {
        var author = await app.SignUpAsync();
        var written = await WriteAsync(author, 11);
        await RecountAsync();

        // One within a bucket, one at the end of a bucket, and all of a bucket.
        foreach (var index in (int[])[1, 10, 5, 6, 7, 8, 9])
        {
            (await author.DeleteAsync($"/posts/{written[index]}")).ShouldBe(HttpStatusCode.NoContent);
            await ShouldBePagesOfAllAsync();
        }
    }

    [Fact]
    public async Task Posts_deleted_with_their_author_are_not_counted()
    {
        var (author, other) = (await app.SignUpAsync(), await app.SignUpAsync());
        await WriteAsync(author, 7);
        await WriteAsync(other, 7);
        await WriteAsync(author, 7);
        await RecountAsync();
        await WriteAsync(author, 2);

        (await author.DeleteAccountAsync("delete")).ShouldBe(HttpStatusCode.NoContent);

        await ShouldBePagesOfAllAsync();
    }

    [Fact]
    public async Task A_new_bucket_waits_for_a_concurrent_deletion()
    {
        var written = await WriteAsync(await app.SignUpAsync(), RangeSize);

        await app.WithServiceAsync<DbDataSource, int>(async database =>
        {
            await using var connection = await database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            var deleted = await connection.ExecuteAsync(
                "DELETE FROM posts WHERE id = @Id", new { Id = Guid.Parse(written[1]).ToByteArray(bigEndian: true) }, transaction);

            // On its own thread, which SQLite blocks while it waits.
            var counting = Task.Run(RecountAsync, TestContext.Current.CancellationToken);
            await Task.WhenAny(counting, Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken));
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
            await counting;
            return deleted;
        });

        await ShouldBePagesOfAllAsync();
    }

    [Fact]
    public async Task Buckets_added_during_deletions_are_correct()
    {
        List<TestUser> authors = [];
        for (var index = 0; index < 24; index++)
        {
            authors.Add(await app.SignUpAsync());
            await WriteAsync(authors[index], 3);
        }

        // An account and its content are deleted in one transaction, which takes a while.
        var deleting = Task.WhenAll(authors.Chunk(6).Select(DeleteAsync));
        var counting = Task.WhenAll(CountUntilAsync(deleting), CountUntilAsync(deleting));
        await Task.WhenAll(deleting, counting);

        await ShouldBePagesOfAllAsync();
    }

    [Theory]
    [InlineData("UPDATE post_count_buckets SET post_count = post_count + 3")]
    // The state that two nodes of a cluster leave after counting the same posts.
    [InlineData("INSERT INTO post_count_buckets (last_id, post_count) SELECT id, 3 FROM posts ORDER BY id LIMIT 1 OFFSET 2")]
    public async Task A_wrong_count_is_corrected_within_six_hours(string mistake)
    {
        await WriteAsync(await app.SignUpAsync(), 12);
        await RecountAsync();
        await app.ExecuteAsync(mistake);

        app.Time.Advance(TimeSpan.FromHours(6));

        var expected = (await IdsByCursorAsync()).Count;
        await BackgroundWork.UntilAsync(async () => (await PageAsync(1)).Json.GetProperty("totalCount").GetInt32() == expected);
        await ShouldBePagesOfAllAsync();
    }

    private static async Task<List<string>> WriteAsync(TestUser author, int count)
    {
        List<string> ids = [];
        while (ids.Count < count)
        {
            ids.Add((await author.WritePostAsync()).Value("id")!);
        }

        return ids;
    }

    private static async Task DeleteAsync(IEnumerable<TestUser> authors)
    {
        foreach (var author in authors)
        {
            // A request that keeps conflicting is answered with 503.
            var response = await author.DeleteAccountAsync("delete");
            while (response.Status is HttpStatusCode.ServiceUnavailable)
            {
                response = await author.DeleteAccountAsync("delete");
            }

            response.ShouldBe(HttpStatusCode.NoContent);
        }
    }

    private async Task CountUntilAsync(Task done)
    {
        // Not after the counting, when the counts would be correct in any case.
        while (!done.IsCompleted)
        {
            try
            {
                await RecountAsync();
            }
            catch (ServiceUnavailableException)
            {
                // Two concurrent counts conflict as well; the program retries them later.
            }
        }
    }

    /// <summary>Counts in small buckets.</summary>
    private Task RecountAsync() => app.RecountPostsAsync(RangeSize);

    private async Task ShouldBePagesOfAllAsync()
    {
        // Posts of deleted accounts are deleted in the background.
        await app.WaitForOutboxAsync();
        var all = await IdsByCursorAsync();
        List<string> numbered = [];
        for (var number = 1; numbered.Count < all.Count; number++)
        {
            var page = await PageAsync(number);
            page.Json.GetProperty("totalCount").GetInt32().ShouldBe(all.Count);
            page.Ids().ShouldNotBeEmpty();
            numbered.AddRange(page.Ids());
        }

        numbered.ShouldBe(all);
    }

    private Task<ApiResponse> PageAsync(int number) => app.Anonymous().GetAsync($"/posts?limit=4&page={number}");

    private Task<IReadOnlyList<string>> IdsByCursorAsync() => app.Anonymous().IdsToTheEndAsync("/posts?limit=100");
}
