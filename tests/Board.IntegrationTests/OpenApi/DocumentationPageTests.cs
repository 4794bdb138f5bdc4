using System.Net;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.OpenApi;

/// <summary>The HTML pages. Does not depend on the database.</summary>
public sealed class DocumentationPageTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_root_redirects_to_the_reference()
    {
        var root = await app.Anonymous().GetAsync("/");

        root.ShouldBe(HttpStatusCode.Found).Header("Location").ShouldBe("/docs");
    }

    [Fact]
    public async Task The_reference_loads_nothing_from_other_hosts()
    {
        // With a trailing slash, because the page loads its files by relative URLs.
        (await app.Anonymous().GetAsync("/docs")).ShouldBe(HttpStatusCode.Found).Header("Location").ShouldBe("docs/");
        var page = await app.Anonymous().GetAsync("/docs/");

        page.ShouldBe(HttpStatusCode.OK).Header("Content-Type")!.ShouldStartWith("text/html");
        page.Header("Content-Security-Policy")!.ShouldContain("default-src 'self'");
        page.Header("Content-Security-Policy")!.ShouldContain("script-src 'self'");
        page.Header("Content-Security-Policy")!.ShouldNotContain("http");
        Regex.Match(page.Header("Content-Security-Policy")!, "script-src [^;]*").Value.ShouldNotContain("unsafe");
        page.Text.ShouldContain("<html lang=\"en\">");
        page.Text.ShouldContain("openapi/v1.json");
        foreach (var source in Regex.Matches(page.Text, "(?:src|href)=\"([^\"]+)\"").Select(match => match.Groups[1].Value))
        {
            var asset = await app.Anonymous().GetAsync(new Uri(new Uri(app.Address, "/docs/"), source).PathAndQuery);
            asset.ShouldBe(HttpStatusCode.OK).Header("X-Content-Type-Options").ShouldBe("nosniff");
        }
    }
}
