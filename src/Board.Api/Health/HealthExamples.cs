using Board.Api.OpenApi;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Board.Api.Health;

internal sealed class HealthExamples : IExamples
{
    public IEnumerable<Example> Bodies =>
    [
        new("healthy", $"{HealthStatus.Healthy}", Status: StatusCodes.Status200OK),
        new("unhealthy", $"{HealthStatus.Unhealthy}", Status: StatusCodes.Status503ServiceUnavailable),
    ];
}
