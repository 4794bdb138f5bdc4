using System.Net;
using System.Text.Json;

namespace Board.IntegrationTests.OpenApi;

/// <summary>
/// Compares every response that a test receives, and every request body that the program accepts, with the OpenAPI document.
/// </summary>
internal static class Conformance
{
    /// <summary>Headers that clients act on; each must be documented.</summary>
    private static readonly string[] Announced =
        ["Content-Language", "ETag", "Link", "Location", "Retry-After", "Set-Cookie", "WWW-Authenticate"];

    /// <summary>Undocumented paths: the HTML pages and the document itself.</summary>
    private static readonly string[] Pages = ["/", "/docs", "/openapi/v1.json"];

    private static readonly HttpClient Http = new();

    /// <summary>Fails the test if a response differs from the document.</summary>
    public static async Task CheckAsync(HttpRequestMessage request, Http.ApiResponse response)
    {
        var address = request.RequestUri!;
        var document = await ApiDocument.ReadAsync(Http, address);
        var operation = document.Find(request.Method, address);
        var problems = operation is null
            ? OfUndescribed(request.Method, address, response)
            : OfOperation(document, operation, request.Method, response).Concat(
                await OfRequestAsync(document, operation, request, response));

        if (problems.ToList() is { Count: > 0 } found)
        {
            Assert.Fail(
                $"""
                 The OpenAPI document and the program differ. If the program is right, mend the document: the attributes of the
                 action, or what src/Board.Api/OpenApi adds to it.
                 {request.Method} {address.PathAndQuery} ({FileOf(operation)}) answered {(int)response.Status}:
                   {string.Join("\n  ", found)}
                 {response.Text}
                 """);
        }
    }

    /// <summary>The file of the action, which has the name of the operation.</summary>
    private static string FileOf(ApiOperation? operation) =>
        operation is null ? "not described" : $"src/Board.Api/…/{char.ToUpperInvariant(operation.Id[0])}{operation.Id[1..]}.cs";

    private static IEnumerable<string> OfUndescribed(HttpMethod method, Uri address, Http.ApiResponse response)
    {
        var isRefused = response.Status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.Forbidden;
        var isPreflight = method == HttpMethod.Options && response.Status is HttpStatusCode.NoContent;
        var isPage = Pages.Contains(address.AbsolutePath) || address.AbsolutePath.StartsWith("/docs/", StringComparison.Ordinal);
        return isRefused || isPreflight || isPage ? [] : ["no operation of the document has this path and method"];
    }

    /// <summary>Checks accepted bodies only: a rejected one may match the schema, too, because schemas cannot express all rules.</summary>
    private static async Task<IEnumerable<string>> OfRequestAsync(
        ApiDocument document, ApiOperation operation, HttpRequestMessage request, Http.ApiResponse response)
    {
        if (request.Content is null || !response.IsSuccess || !operation.Description.TryGetProperty("requestBody", out var described))
        {
            return [];
        }

        var body = await request.Content.ReadAsStringAsync();
        if (body.Length == 0)
        {
            return [];
        }

        return new SchemaCheck(document)
            .Problems(
                JsonSerializer.Deserialize<JsonElement>(body),
                described.GetProperty("content").GetProperty("application/json").GetProperty("schema"))
            .Select(problem => $"the program takes a request that the document does not allow: {problem}");
    }

    private static IEnumerable<string> OfOperation(
        ApiDocument document, ApiOperation operation, HttpMethod method, Http.ApiResponse response)
    {
        Coverage.Saw(operation, (int)response.Status);
        if (!operation.Responses.TryGetValue((int)response.Status, out var described))
        {
            return [$"this status is none of {string.Join(", ", operation.Responses.Keys)}"];
        }

        return OfHeaders(described, response).Concat(method == HttpMethod.Head ? [] : OfBody(document, described, response));
    }

    private static IEnumerable<string> OfHeaders(ApiOperationResponse described, Http.ApiResponse response)
    {
        var missing =
            from header in described.Headers
            where header.Value.TryGetProperty("required", out var required) && required.GetBoolean() && response.Header(header.Key) is null
            select $"the header {header.Key} is missing";
        var unannounced =
            from name in Announced
            where response.Header(name) is not null && !described.Headers.ContainsKey(name)
            select $"the header {name} is not in the document";
        return missing.Concat(unannounced);
    }

    private static IEnumerable<string> OfBody(ApiDocument document, ApiOperationResponse described, Http.ApiResponse response)
    {
        var contentType = response.Header("Content-Type")?.Split(';')[0];
        if (described.Content.Count == 0 && response.Text.Length == 0)
        {
            return [];
        }

        if (contentType is null || !described.Content.TryGetValue(contentType, out var body))
        {
            return [$"the content type {contentType ?? "(none)"} is not in the document"];
        }

        if (!contentType.EndsWith("json", StringComparison.Ordinal))
        {
            return [];
        }

        var problems = new SchemaCheck(document).Problems(response.Json, body.GetProperty("schema"));
        return contentType == "application/problem+json" && !body.GetProperty("examples").TryGetProperty(response.Value("code")!, out _)
            ? problems.Append($"this status has no code {response.Value("code")} in the document: name it in [ProducesProblem]")
            : problems;
    }
}
