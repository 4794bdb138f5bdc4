using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Board.IntegrationTests.OpenApi;

namespace Board.IntegrationTests.Http;

/// <summary>
/// Sends requests exactly as a test writes them: no cookie jar, no redirects, no added headers. Compares every response with the
/// OpenAPI document, except 502, which a proxy sends.
/// </summary>
public class ApiClient(Uri address)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
    });
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public Uri Address { get; } = address;

    public Task<ApiResponse> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, body: null, headers);

    public Task<ApiResponse> PostAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<ApiResponse> PutAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Put, path, body, headers);

    public Task<ApiResponse> PatchAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Patch, path, body, headers);

    public Task<ApiResponse> DeleteAsync(string path, object? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Delete, path, body, headers);

    /// <summary>Sends a request.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">The path and query.</param>
    /// <param name="body">An object to serialise, JSON text, content, or <see langword="null"/>.</param>
    /// <param name="headers">Headers, which replace those that the client would add.</param>
    public async Task<ApiResponse> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = Content(body) };
        AddCredentials(request);
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var read = await ApiResponse.ReadAsync(response);
        if (read.Status != HttpStatusCode.BadGateway)
        {
            await Conformance.CheckAsync(request, read);
        }

        return read;
    }

    protected virtual void AddCredentials(HttpRequestMessage request)
    {
    }

    private static HttpContent? Content(object? body) => body switch
    {
        null => null,
        HttpContent content => content,
        string text => new StringContent(text, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        _ => new StringContent(JsonSerializer.Serialize(body, Json), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
    };
}
