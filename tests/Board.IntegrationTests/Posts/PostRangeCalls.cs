using Board.Infrastructure.Posts;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts;

/// <summary>Does now what the program does in the background.</summary>
internal static class PostRangeCalls
{
    /// <summary>Counts all posts that are old enough in ranges of this size.</summary>
    public static async Task CountPostsAnewAsync(this TestApp app, int size) =>
        await app.WithServiceAsync<IPostRanges, bool>(async ranges =>
        {
            await ranges.CountAnewAsync(size, TestContext.Current.CancellationToken);
            return true;
        });
}
