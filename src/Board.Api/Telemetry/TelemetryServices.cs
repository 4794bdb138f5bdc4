using Board.Api.Commands;
using Board.Api.Health;
using Board.Application.Messaging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Board.Api.Telemetry;

/// <summary>
/// Exports traces, metrics and logs with OpenTelemetry over OTLP, if the standard variables such as
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> name an endpoint.
/// </summary>
internal static class TelemetryServices
{
    private const string ServiceName = "board";

    /// <summary>The driver's activity source and meter.</summary>
    private const string DatabaseDriver = "MySqlConnector";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!TelemetrySettings.NamesEndpoint(builder.Configuration))
        {
            return;
        }

        if (TelemetrySettings.FindProblem(builder.Configuration) is { } problem)
        {
            throw new CommandFailedException(problem);
        }

        DatabaseConventions.UseStable();
        builder.Logging.AddOpenTelemetry(logging =>
        {
            logging.IncludeFormattedMessage = true;
            logging.ParseStateValues = true;
        });
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                ServiceName, serviceVersion: typeof(TelemetryServices).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(traces => traces
                .AddSource(UseCaseTelemetry.SourceName, DatabaseDriver)
                .AddAspNetCoreInstrumentation(server => server.Filter = context => !HealthEndpoints.IsAsked(context.Request)))
            .WithMetrics(metrics => metrics
                .AddMeter(UseCaseTelemetry.MeterName, DatabaseDriver)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation())
            .UseOtlpExporter();
    }
}
