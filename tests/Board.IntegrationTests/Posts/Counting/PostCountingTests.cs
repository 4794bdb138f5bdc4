using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts.Counting;

public sealed class PostCountingOnSqlite(SqliteApp app) : PostCountingTests<SqliteApp>(app);

public sealed class PostCountingOnMariaDb(MariaDbApp app) : PostCountingTests<MariaDbApp>(app);

public abstract class PostCountingTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const int Enough = 1024;

    [Fact]
    public async Task Posts_are_counted_in_a_bucket_when_they_are_ten_minutes_old()
    {
        await StorePostsAsync(Enough + 1);

        app.Time.Advance(TimeSpan.FromMinutes(9));
        await app.RecountPostsAsync(Enough);
        (await CountInRangesAsync()).ShouldBe(0);

        app.Time.Advance(TimeSpan.FromMinutes(9));
        await BackgroundWork.UntilAsync(async () => await CountInRangesAsync() == Enough);
        (await app.Anonymous().GetAsync("/posts?page=1")).Json.GetProperty("totalCount").GetInt32().ShouldBe(Enough + 1);
    }

    /// <summary>Stores posts with the current time in one statement.</summary>
    private Task<int> StorePostsAsync(int count) =>
        app.ExecuteAsync(
            "INSERT INTO posts (id, author_id, title, excerpt, content, comment_count, version, created_at, updated_at) VALUES "
            + string.Join(", ", Enumerable.Range(0, count).Select(_ =>
                $"(X'{Guid.CreateVersion7():N}', NULL, X'61', X'61', X'61', 0, 1, '2001-01-01 00:00:00', '2001-01-01 00:00:00')")));

    private Task<int> CountInRangesAsync() => app.CountAsync("SELECT COALESCE(SUM(post_count), 0) FROM post_count_buckets");
}
