using Board.Api.OpenApi;
using Board.Infrastructure.Database.Schema;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Board.Api.Health;

/// <summary><c>/health/live</c> says that the process is up and touches nothing; <c>/health/ready</c> that it can do its work.</summary>
internal static class HealthEndpoints
{
    private const string Path = "/health";
    private const string TextPlain = "text/plain";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<StoppingCheck>("stopping");

    /// <summary>Whether the request is a health check. Probes know an instance by its address alone, and use plain HTTP.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    public static RouteGroupBuilder MapHealth(this WebApplication app)
    {
        var health = app.MapGroup(Path)
            .WithMetadata(new SectionAttribute("Health", "For load balancers and monitors.") { Order = 201 })
            .DisableRateLimiting();
        health.MapGet("live", (HttpContext context) => Answer(context, HealthStatus.Healthy))
            .WithName("getLiveness")
            .WithSummary("Says that the process is up.")
            .WithDescription("It touches nothing else, the database neither. Where there is no answer, restart it.")
            .Produces<string>(StatusCodes.Status200OK, TextPlain);
        health.MapGet("ready", async (HttpContext context, HealthCheckService checks) =>
                Answer(context, (await checks.CheckHealthAsync(context.RequestAborted)).Status))
            .WithName("getReadiness")
            .WithSummary("Says whether calls can be answered.")
            .WithDescription("They can if the database answers, its schema is current, and the process has not been told to end. With 503, send calls elsewhere for the time being.")
            .Produces<string>(StatusCodes.Status200OK, TextPlain)
            .Produces<string>(StatusCodes.Status503ServiceUnavailable, TextPlain);
        return health;
    }

    private static IResult Answer(HttpContext context, HealthStatus status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            status.ToString(),
            TextPlain,
            statusCode: status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private sealed class DatabaseCheck(ISchemaMigrator schema) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await schema.IsCurrentAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }

    /// <summary>A load balancer shall send nothing more to a program that is about to end.</summary>
    private sealed class StoppingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
