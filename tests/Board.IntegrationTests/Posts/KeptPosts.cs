using Board.IntegrationTests.Http;
using Board.IntegrationTests.Instances;

namespace Board.IntegrationTests.Posts;

internal sealed class KeptPosts : IKeptContent
{
    public object Body => new { title = "Kept", content = "Acknowledged means stored." };

    public string CollectionAfter(IReadOnlyList<string> written) => "/posts";

    public async Task<IEnumerable<string>> FindAsync(ApiClient client)
    {
        var posts = await Ledger.ListAsync(client, "/posts?limit=100", "/posts");
        var found = await Ledger.ListAsync(client, "/posts?limit=100&q=acknowledged", "/posts");
        found.Keys.ShouldBe(posts.Keys, ignoreOrder: true, "search finds what the list has");
        return posts.Keys;
    }
}
