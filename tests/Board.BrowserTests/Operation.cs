using System.Text.Json;

namespace Board.BrowserTests;

/// <summary>A call of the API, as the page at /docs shows it.</summary>
internal sealed record Operation(string Section, string Method, string Path)
{
    /// <summary>All calls of the OpenAPI document.</summary>
    public static async Task<IReadOnlyList<Operation>> ReadAllAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var document = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/openapi/v1.json"), cancellationToken));
        return
        [
            .. from path in document.RootElement.GetProperty("paths").EnumerateObject()
               from call in path.Value.EnumerateObject()
               let section = call.Value.GetProperty("tags")[0].GetString()!
               select new Operation(section.ToLowerInvariant(), call.Name.ToUpperInvariant(), path.Name),
        ];
    }

    public override string ToString() => $"{Method} {Path}";
}
