using Board.Infrastructure.Posts.Search;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts.Search;

/// <summary>Does now what the program does in the background.</summary>
internal static class SearchIndexCalls
{
    /// <summary>Indexes all posts that wait for it.</summary>
    public static async Task IndexPostsAsync(this TestApp app) =>
        await app.WithServiceAsync<SearchIndex, bool>(async index =>
        {
            await index.AddBlocksAsync(atLeast: 1, TestContext.Current.CancellationToken);
            return true;
        });
}
