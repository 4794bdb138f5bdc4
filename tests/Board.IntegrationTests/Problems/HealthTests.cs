using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Problems;

/// <summary>The health endpoints. Tests with an unavailable database are in Faults.</summary>
public sealed class HealthTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_healthy_program_is_alive_and_ready(string path) =>
        (await app.Anonymous().GetAsync(path)).ShouldBe(HttpStatusCode.OK).Text.ShouldBe("Healthy");

    [Fact]
    public async Task A_schema_that_is_behind_is_alive_and_not_ready()
    {
        var database = Path.Combine(Path.GetTempPath(), $"board-tests-{Guid.NewGuid():N}.db");
        var client = new ApiClient(
            app.StartInstance(("ConnectionStrings:Board", $"Data Source={database}"), ("Database:MigrateOnStartup", "false")));
        try
        {
            (await client.GetAsync("/health/live")).ShouldBe(HttpStatusCode.OK);
            (await client.GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
            var refused = await client.GetAsync("/users/01890a5d-ac96-774b-bcce-b302099a8057");
            refused.ShouldBeProblem(HttpStatusCode.ServiceUnavailable, "service.unavailable").Header("Retry-After").ShouldNotBeNull();
        }
        finally
        {
            File.Delete(database);
        }
    }

    [Fact]
    public async Task A_schema_that_lacks_an_older_migration_is_not_ready()
    {
        await app.ExecuteAsync("UPDATE schema_versions SET version = -version WHERE version = 20261127120000");
        try
        {
            (await app.Anonymous().GetAsync("/health/ready")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        }
        finally
        {
            await app.ExecuteAsync("UPDATE schema_versions SET version = -version WHERE version < 0");
        }

        (await app.Anonymous().GetAsync("/health/ready")).ShouldBe(HttpStatusCode.OK);
    }
}
