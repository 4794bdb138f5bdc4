using Board.Infrastructure.Posts.Counting;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts.Counting;

/// <summary>Does now what the program does in the background.</summary>
internal static class PostCountBucketCalls
{
    /// <summary>Counts all posts that are old enough in ranges of this size.</summary>
    public static async Task RecountPostsAsync(this TestApp app, int size) =>
        await app.WithServiceAsync<PostCountBuckets, bool>(async ranges =>
        {
            await ranges.RebuildAsync(size, TestContext.Current.CancellationToken);
            return true;
        });
}
