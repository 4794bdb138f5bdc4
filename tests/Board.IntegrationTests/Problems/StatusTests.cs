using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Problems;

/// <summary>Every error status has a code of its own. Does not depend on the database.</summary>
public sealed class StatusTests(StatusTests.App app) : IClassFixture<StatusTests.App>
{
    private const string Document = "/openapi/v1.json";

    /// <summary>The framework serves files with ranges, although the API has none.</summary>
    private const int OfFilesAlone = StatusCodes.Status416RangeNotSatisfiable;

    [Fact]
    public async Task Each_status_has_a_code_of_the_catalogue()
    {
        var user = await app.KnownUserAsync("author");
        var stranger = await app.KnownUserAsync("stranger");
        var busy = new ApiClient(app.StartInstance(("RateLimiting:Enabled", "true")));
        var withoutDatabase = new ApiClient(app.StartInstance(
            ("Database:MigrateOnStartup", "false"), ("ConnectionStrings:Board", "Data Source=/no/such/folder/board.db")));

        ApiResponse[] refusals =
        [
            await app.Anonymous().PostAsync("/users", "{"),
            await app.Anonymous().GetAsync("/users/me"),
            await stranger.PatchAsync($"/users/{user.Id}", new { nickname = "mine" }),
            await app.Anonymous().GetAsync("/nothing"),
            await app.Anonymous().PutAsync("/errors"),
            await RawHttp.SendAsync(
                app.Address, ["POST /users HTTP/1.1", "Content-Type: application/json", "Content-Length: 10"], "{"u8.ToArray()),
            await app.Anonymous().PostAsync("/users", new { email = user.Email, nickname = "other", password = TestUser.DefaultPassword }),
            await app.Anonymous().GetAsync(Document, ("If-Match", "\"other\"")),
            await RawHttp.SendAsync(app.Address, ["POST /users HTTP/1.1", "Content-Type: application/json", "Content-Length: 99999999"]),
            await app.Anonymous().PostAsync("/users", new StringContent("email")),
            await RefusedForTooManyAsync(busy),
            await BrokenAsync(),
            await withoutDatabase.GetAsync("/users/01890a5d-ac96-774b-bcce-b302099a8057"),
        ];

        var catalogue = ErrorCatalogueTests.Codes.Select(row => (Code: row.Data.Item1, Status: row.Data.Item2)).ToList();
        refusals.Select(refusal => (int)refusal.Status).ShouldBe(catalogue.Select(entry => entry.Status).Distinct().Except([OfFilesAlone]));
        foreach (var refusal in refusals)
        {
            catalogue.ShouldContain((refusal.Value("code")!, (int)refusal.Status));
            refusal.ShouldBeProblem(refusal.Status, refusal.Value("code")!).Header("X-Content-Type-Options").ShouldBe("nosniff");
        }
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/auth/refresh")]
    public async Task A_body_that_does_not_arrive_in_time_gets_408(string path)
    {
        var refused = await RawHttp.SendAsync(
            app.Address, [$"POST {path} HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked"], "5\r\n{"u8.ToArray());

        refused.ShouldBeProblem(HttpStatusCode.RequestTimeout, "request.timeout");
    }

    private static async Task<ApiResponse> RefusedForTooManyAsync(ApiClient client)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            var answer = await client.PostAsync("/auth/sign-in", new { email = "nobody@example.com", password = "wrong password" });
            if (answer.Status is HttpStatusCode.TooManyRequests)
            {
                return answer;
            }
        }

        throw new InvalidOperationException("No limit was reached.");
    }

    private async Task<ApiResponse> BrokenAsync()
    {
        var user = await app.SignUpAsync();
        await app.ExecuteAsync("UPDATE users SET password_hash = 'no hash' WHERE id = @id", ("id", user.StoredId));
        return await app.Anonymous().PostAsync("/auth/sign-in", new { email = user.Email, password = TestUser.DefaultPassword });
    }

    public sealed class App : SqliteApp
    {
        protected override void ConfigureServices(IServiceCollection services) =>
            services.Configure<KestrelServerOptions>(kestrel =>
                kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.1)));
    }
}
