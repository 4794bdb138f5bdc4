using System.Net.Mime;
using Board.Api.OpenApi;
using Board.Application.Persistence;
using Board.Infrastructure.Database.Schema;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Board.Api.Health;

internal static class GetReadiness
{
    public static void MapGetReadiness(this RouteGroupBuilder health) =>
        health.MapGet("ready", AnswerAsync)
            .WithName("getReadiness")
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Plain)
            .Produces<string>(StatusCodes.Status503ServiceUnavailable, MediaTypeNames.Text.Plain)
            .WithMetadata(new ExamplesAttribute<GetReadinessExamples>());

    /// <summary>Tells whether calls can be answered.</summary>
    /// <remarks>
    /// They can if the database answers, its schema is current, and the process is not shutting down. On 503, send calls to other
    /// instances.
    /// </remarks>
    internal static async Task<IResult> AnswerAsync(HttpContext context, HealthCheckService checks) =>
        HealthAnswer.Of(context, (await checks.CheckHealthAsync(context.RequestAborted)).Status);
}

internal sealed class DatabaseCheck(ISchemaMigrator schema) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return await schema.ListMissingAsync(cancellationToken) is { Count: > 0 } missing
                ? HealthCheckResult.Unhealthy($"The schema lacks {string.Join(", ", missing)}.")
                : HealthCheckResult.Healthy();
        }
        catch (ServiceUnavailableException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Message);
        }
    }
}

/// <summary>Fails as soon as the program is told to stop, so that load balancers send nothing more.</summary>
internal sealed class StoppingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
}

internal sealed class GetReadinessExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("healthy", $"{HealthStatus.Healthy}", StatusCodes.Status200OK),
        new("unhealthy", $"{HealthStatus.Unhealthy}", StatusCodes.Status503ServiceUnavailable),
    ];
}
