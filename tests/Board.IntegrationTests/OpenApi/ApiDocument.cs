using System.Text.Json;

namespace Board.IntegrationTests.OpenApi;

/// <summary>The OpenAPI document, as the program serves it.</summary>
internal sealed class ApiDocument
{
    private const string Path = "/openapi/v1.json";

    private static Task<ApiDocument>? read;

    private ApiDocument(JsonElement root)
    {
        Root = root;
        Operations =
        [
            .. from path in root.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               select new ApiOperation(this, operation.Name.ToUpperInvariant(), path.Name, operation.Value),
        ];
    }

    /// <summary>The document, if it has been read.</summary>
    public static ApiDocument? Known => read is { IsCompletedSuccessfully: true } ? read.Result : null;

    public JsonElement Root { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>Reads the document from a running program; caches it.</summary>
    public static Task<ApiDocument> ReadAsync(HttpClient http, Uri address) =>
        read is { IsFaulted: false, IsCanceled: false } known ? known : read = ReloadAsync(http, address);

    /// <summary>Finds the operation for a request, if there is one.</summary>
    public ApiOperation? Find(HttpMethod method, Uri address)
    {
        // HEAD is GET without a body and has no description of its own.
        var described = method == HttpMethod.Head ? HttpMethod.Get.Method : method.Method;

        // /users/me takes precedence over /users/{id}, also for methods that only the second one has.
        return Operations
            .Where(operation => operation.Matches(address))
            .GroupBy(operation => operation.Path, StringComparer.Ordinal)
            .MinBy(path => path.Key.Count(letter => letter == '{'))?
            .FirstOrDefault(operation => operation.Method == described);
    }

    /// <summary>Resolves a reference; returns anything else unchanged.</summary>
    public JsonElement Resolve(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference)
            ? reference.GetString()!.TrimStart('#', '/').Split('/').Aggregate(Root, (parent, name) => parent.GetProperty(name))
            : element;

    private static async Task<ApiDocument> ReloadAsync(HttpClient http, Uri address) =>
        new(JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri(address, Path))));
}
