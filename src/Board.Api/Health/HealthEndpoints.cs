using System.ComponentModel.DataAnnotations;

namespace Board.Api.Health;

/// <summary>Health checks: <c>/health/live</c> and <c>/health/ready</c>.</summary>
internal static class HealthEndpoints
{
    private const string Path = "/health";

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<DatabaseCheck>("database").AddCheck<StoppingCheck>("stopping");

    /// <summary>Whether the request is a health check. Probes address an instance by its IP address, over plain HTTP.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal);

    public static RouteGroupBuilder MapHealth(this WebApplication app)
    {
        var health = app.MapGroup(Path)
            .WithTags("Health")
            .WithMetadata(new DisplayAttribute { Description = "For load balancers and monitors.", Order = 201 })
            .DisableRateLimiting();
        health.MapGetLiveness();
        health.MapGetReadiness();
        return health;
    }
}
