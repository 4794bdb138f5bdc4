using System.CommandLine;
using Board.Api;
using Board.Api.Auth.Tokens;
using Board.Api.Commands;
using Board.Api.Health;
using Board.Api.Hosting;
using Board.Api.Http;
using Board.Api.Http.Security;
using Board.Api.OpenApi;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Board.Api.Telemetry;
using Board.Application;
using Board.Infrastructure;

return await CommandLine.RunAsync(args, host =>
[
    ServeCommand.Describe(), // the default
    MigrateCommand.Describe(host),
    SeedCommand.Describe(host),
    .. IModuleCommand.DescribeAll(host),
    new Command("outbox", "Manage the outbox: outbox retry tries parked messages again.") { RetryOutboxCommand.Describe(host) },
    OpenApiCommand.Describe(host),
    HealthCommand.Describe(),
]);

internal sealed partial class Program
{
    /// <summary>Registers the services of every command.</summary>
    public static void AddServices(WebApplicationBuilder builder)
    {
        var dataFolder = Path.Combine(builder.Environment.ContentRootPath, "data");

        builder.AddConsoleLogs();
        builder.AddTelemetry();
        builder.AddServer();

        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(dataFolder);
        builder.Services.AddApi();

        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddDevelopmentSigningKey(dataFolder);
        }
    }

    /// <summary>Adds the middleware in the order in which a request passes it, then the endpoints.</summary>
    public static void UseMiddleware(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseUnreadBodies();

        // Before everything that can fail: every problem document is in the client's language, every response has the headers.
        app.UseProblemLanguages();
        app.UseResponseHeaders();
        app.UseStrictTransport();

        app.UseProblems();
        app.UseAllowedHosts();
        app.UseHttpsOnly();
        app.UseRouting();
        app.UseAllowedOrigins();
        app.UseMiddleware<CsrfProtection>();
        app.UseAuthorization();
        app.UseBodyLimits();
        app.UseMiddleware<RequestLimiter>();

        app.MapControllers().RequireBearerUnlessAnonymous().AlsoAnswerHead();
        app.MapErrorCatalogue().AlsoAnswerHead();
        app.MapHealth().AlsoAnswerHead();
        app.MapDocumentation();
    }
}
