using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Problems;

/// <summary>Requests for hosts that are not in <c>AllowedHosts</c>. Does not depend on the database.</summary>
public sealed class AllowedHostsTests(AllowedHostsTests.App app) : IClassFixture<AllowedHostsTests.App>
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("board.example.com.evil.example")]
    [InlineData("example.com")]
    [InlineData("127.0.0.2")]
    public async Task A_request_for_another_host_gets_a_problem_document(string host)
    {
        var refused = await RawHttp.SendAsync(app.Address, ["GET /errors HTTP/1.1", $"Host: {host}", "Accept-Language: ko"]);

        refused.ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed").Header("Content-Language").ShouldBe("ko");
        refused.Header("X-Content-Type-Options").ShouldBe("nosniff");
        refused.Header("Referrer-Policy").ShouldBe("no-referrer");
        refused.Header("Content-Security-Policy")!.ShouldContain("default-src 'none'");
        refused.Header("Server").ShouldBeNull();
    }

    [Theory]
    [InlineData("board.example.com")]
    [InlineData("BOARD.example.com:8080")]
    [InlineData("a.forum.example.com")]
    public async Task Requests_for_the_configured_hosts_are_answered(string host) =>
        (await app.Anonymous().GetAsync("/errors", ("Host", host))).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_health_check_for_any_host_is_answered(string path) =>
        (await app.Anonymous().GetAsync(path, ("Host", "10.0.0.7:8080"))).ShouldBe(HttpStatusCode.OK).Text.ShouldBe("Healthy");

    [Fact]
    public async Task A_redirect_to_HTTPS_does_not_lead_to_another_host()
    {
        var address = app.StartInstance(("Https:Redirect", "true"));

        (await RawHttp.SendAsync(address, ["GET /errors HTTP/1.1", "Host: evil.example"]))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
        (await RawHttp.SendAsync(address, ["GET /errors HTTP/1.1"])).ShouldBe(HttpStatusCode.PermanentRedirect);
    }

    /// <summary>Runs the command as the health check of the image does.</summary>
    [Fact]
    public async Task The_command_health_works_with_any_AllowedHosts()
    {
        await using var api = new ApiProcess("Development", "--urls=http://127.0.0.1:0", "--AllowedHosts=board.example.com");
        var address = await api.WaitForAddressAsync();

        // The command must ignore this proxy, which does not exist.
        await using var command = new ApiProcess(
            "Production",
            [("http_proxy", "http://127.0.0.1:9"), ("ASPNETCORE_ALLOWEDHOSTS", "board.example.com")],
            ["health", new Uri(address, "/health/ready").AbsoluteUri]);
        var (exitCode, output, error) = await command.WaitForExitAsync();

        exitCode.ShouldBe(0, error);
        output.Trim().ShouldBe("Healthy");
    }

    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
            [new("AllowedHosts", "127.0.0.1;localhost;[::1];board.example.com;*.forum.example.com")];
    }
}
