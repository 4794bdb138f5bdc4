using System.Net.Mime;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Board.Api.Health;

/// <summary>The plain-text answer of a health check: 200, or 503 if it is unhealthy.</summary>
internal static class HealthAnswer
{
    public static IResult Of(HttpContext context, HealthStatus status)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(
            status.ToString(),
            MediaTypeNames.Text.Plain,
            statusCode: status is HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
