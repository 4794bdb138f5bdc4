using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Commands;

/// <summary>Needs no database.</summary>
public sealed class OpenApiTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_output_is_exactly_the_document_that_the_API_serves()
    {
        await using var api = new ApiProcess(
            "Production", "openapi", "--Database:Provider=MySql", "--ConnectionStrings:Board=Server=127.0.0.1;Port=1;Database=board");

        var (exitCode, output, error) = await api.WaitForExitAsync();

        exitCode.ShouldBe(0, error);
        error.ShouldBeEmpty();
        var served = await app.Anonymous().GetAsync("/openapi/v1.json");
        output.TrimEnd().ShouldBe(served.ShouldBe(HttpStatusCode.OK).Text);
        Directory.GetFileSystemEntries(api.Folder).ShouldBeEmpty();
    }
}
