using System.Net.Mime;
using Board.Api.OpenApi;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Board.Api.Health;

internal static class GetLiveness
{
    public static void MapGetLiveness(this RouteGroupBuilder health) =>
        health.MapGet("live", Answer)
            .WithName("getLiveness")
            .Produces<string>(StatusCodes.Status200OK, MediaTypeNames.Text.Plain)
            .WithMetadata(new ExamplesAttribute<GetLivenessExamples>());

    /// <summary>Tells whether the process is up.</summary>
    /// <remarks>It does not use the database. Restart a process that does not answer.</remarks>
    internal static IResult Answer(HttpContext context) => HealthAnswer.Of(context, HealthStatus.Healthy);
}

internal sealed class GetLivenessExamples : IExamples
{
    public IEnumerable<Example> Bodies => [new("healthy", $"{HealthStatus.Healthy}")];
}
