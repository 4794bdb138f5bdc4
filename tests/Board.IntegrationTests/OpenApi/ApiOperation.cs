using System.Text.Json;

namespace Board.IntegrationTests.OpenApi;

/// <summary>An operation of the document.</summary>
internal sealed class ApiOperation(ApiDocument document, string method, string path, JsonElement description)
{
    public string Id => description.GetProperty("operationId").GetString()!;

    public string Method => method;

    public string Path => path;

    public JsonElement Description => description;

    /// <summary>Its parameters, references resolved.</summary>
    public IEnumerable<JsonElement> Parameters =>
        description.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().Select(document.Resolve) : [];

    /// <summary>Its responses by status.</summary>
    public IReadOnlyDictionary<int, ApiOperationResponse> Responses =>
        description.GetProperty("responses").EnumerateObject().ToDictionary(
            response => int.Parse(response.Name, System.Globalization.CultureInfo.InvariantCulture),
            response => new ApiOperationResponse(document, response.Value));

    public bool Matches(Uri address)
    {
        var parts = address.AbsolutePath.TrimEnd('/').Split('/');
        var template = path.Split('/');
        return parts.Length == template.Length
            && parts.Zip(template).All(
                pair => pair.Second.StartsWith('{') || pair.Second.Equals(pair.First, StringComparison.OrdinalIgnoreCase));
    }

    public override string ToString() => $"{method} {path}";
}

/// <summary>A response of an operation.</summary>
internal sealed class ApiOperationResponse(ApiDocument document, JsonElement description)
{
    /// <summary>Its bodies by content type.</summary>
    public IReadOnlyDictionary<string, JsonElement> Content => Members("content");

    /// <summary>Its headers by name, references resolved.</summary>
    public IReadOnlyDictionary<string, JsonElement> Headers => Members("headers");

    private Dictionary<string, JsonElement> Members(string name) =>
        description.TryGetProperty(name, out var members)
            ? members.EnumerateObject().ToDictionary(
                member => member.Name, member => document.Resolve(member.Value), StringComparer.OrdinalIgnoreCase)
            : [];
}
