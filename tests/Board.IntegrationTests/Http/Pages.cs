using System.Net;
using System.Text.Json;

namespace Board.IntegrationTests.Http;

/// <summary>Reads lists page by page.</summary>
internal static class Pages
{
    /// <summary>The ids on the page.</summary>
    public static string[] Ids(this ApiResponse page) =>
    [
        .. page.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray()
            .Select(item => item.GetProperty("id").GetString()!),
    ];

    /// <summary>The ids on this page and all that follow.</summary>
    public static async Task<IReadOnlyList<string>> IdsToTheEndAsync(this ApiClient client, string firstPath)
    {
        List<string> ids = [];
        for (var path = firstPath; path is not null;)
        {
            var page = await client.GetAsync(path);
            ids.AddRange(page.Ids());
            path = page.NextPath();
        }

        return ids;
    }

    /// <summary>The target of the <c>Link</c> header, which is present only if there is a next page.</summary>
    public static string? NextPath(this ApiResponse page)
    {
        var link = page.Header("Link");
        (link is null).ShouldBe(page.Json.GetProperty("nextCursor").ValueKind is JsonValueKind.Null);
        link?.ShouldMatch("^<[^>]+>; rel=\"next\"$");
        return link?.Split('<', '>')[1];
    }
}
