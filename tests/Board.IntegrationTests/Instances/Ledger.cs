using System.Net;
using System.Text.Json;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Instances;

/// <summary>Compares acknowledged writes with the stored data.</summary>
internal static class Ledger
{
    /// <summary>Checks that all acknowledged writes are stored completely and that all sessions still work.</summary>
    public static async Task ShouldHoldAsync(Uri address, IReadOnlyCollection<Writer> writers)
    {
        var client = new ApiClient(address);
        var posts = await ListAsync(client, "/posts?limit=100");
        var found = await ListAsync(client, "/posts?limit=100&q=acknowledged");
        var comments = new HashSet<string>(StringComparer.Ordinal);
        //#if (comments)
        foreach (var (path, post) in posts)
        {
            var below = await ListAsync(client, $"{path}/comments?limit=200", "/comments");
            below.Count.ShouldBe(post.GetProperty("commentCount").GetInt32(), path);
            comments.UnionWith(below.Keys);
        }

        //#endif
        foreach (var writer in writers)
        {
            writer.Unexpected.ShouldBeEmpty(string.Join('\n', writer.Unexpected.Select(response => $"{response.Status} {response.Text}")));
            writer.Posts.Except(posts.Keys, StringComparer.Ordinal).ShouldBeEmpty("posts were lost");
            writer.Posts.Except(found.Keys, StringComparer.Ordinal).ShouldBeEmpty("posts are not found by search");
            writer.Comments.Except(comments, StringComparer.Ordinal).ShouldBeEmpty("comments were lost");
            (await writer.RefreshAsync()).ShouldBe(HttpStatusCode.OK);
        }
    }

    private static async Task<Dictionary<string, JsonElement>> ListAsync(ApiClient client, string path, string collection = "/posts")
    {
        var items = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        for (var next = path; next is not null;)
        {
            var page = (await client.GetAsync(next)).ShouldBe(HttpStatusCode.OK);
            foreach (var item in page.Json.GetProperty("items").EnumerateArray())
            {
                items.Add($"{collection}/{item.GetProperty("id").GetString()}", item);
            }

            next = page.Json.GetProperty("nextCursor").GetString() is { } cursor ? $"{path}&cursor={cursor}" : null;
        }

        return items;
    }
}
