using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Startup;

public sealed class HttpsTests(HttpsTests.App app) : IClassFixture<HttpsTests.App>
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    [Fact]
    public async Task Plain_HTTP_is_redirected_with_its_query()
    {
        using var response = await GetAsync("/errors?limit=3");

        response.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        response.Headers.Location.ShouldBe(new Uri("https://board.example:8443/errors?limit=3"));
    }

    [Fact]
    public async Task Health_checks_are_not_redirected()
    {
        using var response = await GetAsync("/health/ready");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Responses_over_HTTPS_have_Strict_Transport_Security()
    {
        using var response = await GetAsync("/errors", ("X-Forwarded-Proto", "https"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"]);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, path)) { Headers = { Host = "board.example" } };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Https:Redirect", "true"), new("Https:Port", "8443"), new("Https:HstsMaxAge", "365.00:00:00"),
            new("ForwardedHeaders:KnownProxies:0", "127.0.0.1"), new("ForwardedHeaders:KnownProxies:1", "::1"),
        ];
    }
}
