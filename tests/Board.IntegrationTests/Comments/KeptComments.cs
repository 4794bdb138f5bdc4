using Board.IntegrationTests.Http;
using Board.IntegrationTests.Instances;

namespace Board.IntegrationTests.Comments;

internal sealed class KeptComments : IKeptContent
{
    public object Body => new { content = "So is this." };

    public string? CollectionAfter(IReadOnlyList<string> written) =>
        written.LastOrDefault(path => path.StartsWith("/posts/", StringComparison.Ordinal)) is { } post ? $"{post}/comments" : null;

    public async Task<IEnumerable<string>> FindAsync(ApiClient client)
    {
        var comments = new List<string>();
        foreach (var (path, post) in await Ledger.ListAsync(client, "/posts?limit=100", "/posts"))
        {
            var below = await Ledger.ListAsync(client, $"{path}/comments?limit=200", "/comments");
            below.Count.ShouldBe(post.GetProperty("commentCount").GetInt32(), path);
            comments.AddRange(below.Keys);
        }

        return comments;
    }
}
