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
        var found = await Writer.FindAsync(new ApiClient(address));
        foreach (var writer in writers)
        {
            writer.Unexpected.ShouldBeEmpty(string.Join('\n', writer.Unexpected.Select(response => $"{response.Status} {response.Text}")));
            writer.Written.Except(found, StringComparer.Ordinal).ShouldBeEmpty("acknowledged writes were lost");
            (await writer.RefreshAsync()).ShouldBe(HttpStatusCode.OK);
        }
    }

    /// <summary>Reads a list page by page. The keys are the paths of its items.</summary>
    public static async Task<Dictionary<string, JsonElement>> ListAsync(ApiClient client, string path, string collection)
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
