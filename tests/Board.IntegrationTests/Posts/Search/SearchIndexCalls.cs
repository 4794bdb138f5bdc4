using Board.Infrastructure.Posts.Search;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Posts.Search;

/// <summary>Runs the background indexing at once.</summary>
internal static class SearchIndexCalls
{
    /// <summary>Indexes all pending posts.</summary>
    public static async Task IndexPostsAsync(this TestApp app) =>
        await app.WithServiceAsync<SearchIndex, bool>(async index =>
        {
            await index.AddBlocksAsync(atLeast: 1, TestContext.Current.CancellationToken);
            return true;
        });
}
