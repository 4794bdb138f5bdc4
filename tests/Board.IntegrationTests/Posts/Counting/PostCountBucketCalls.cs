using Board.Infrastructure.Posts.Counting;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts.Counting;

/// <summary>Runs the background counting at once.</summary>
internal static class PostCountBucketCalls
{
    /// <summary>Counts all posts that are old enough in buckets of this size.</summary>
    public static async Task RecountPostsAsync(this TestApp app, int size) =>
        await app.WithServiceAsync<PostCountBuckets, bool>(async buckets =>
        {
            await buckets.RebuildAsync(size, TestContext.Current.CancellationToken);
            return true;
        });
}
