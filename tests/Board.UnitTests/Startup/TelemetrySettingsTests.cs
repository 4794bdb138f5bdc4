using Board.Api.Telemetry;
using Microsoft.Extensions.Configuration;

namespace Board.UnitTests.Startup;

public sealed class TelemetrySettingsTests
{
    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector.example:4317/prefix")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "api-key=s%20x=,other=")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "")]
    [InlineData("OTEL_EXPORTER_OTLP_LOGS_TIMEOUT", "5000")]
    [InlineData("OTEL_TRACES_SAMPLER", "parentbased_traceidratio")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "0.25")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "service.namespace=forum, deployment.environment=test")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "Delta")]
    [InlineData("OTEL_SPAN_EVENT_COUNT_LIMIT", "0")]
    public void Well_formed_variables_have_no_problem(string name, string value) => FindProblem(name, value).ShouldBeNull();

    [Theory]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:99999")]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "\"http://collector\"")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_PROTOCOL", "htp")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "s3cr3t")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "=s3cr3t")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "api key=s3cr3t")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "key=s3cr3t%0D%0Ax")]
    [InlineData("OTEL_EXPORTER_OTLP_HEADERS", "a=b,")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "10s")]
    [InlineData("OTEL_EXPORTER_OTLP_TIMEOUT", "-1")]
    [InlineData("OTEL_EXPORTER_OTLP_COMPRESSION", "zip")]
    [InlineData("OTEL_EXPORTER_OTLP_CERTIFICATE", "/no/such.pem")]
    [InlineData("OTEL_EXPORTER_OTLP_CLIENT_KEY", "/no/such.pem")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE", "sometimes")]
    [InlineData("OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION", "bars")]
    [InlineData("OTEL_METRICS_EXEMPLAR_FILTER", "x")]
    [InlineData("OTEL_METRIC_EXPORT_INTERVAL", "0")]
    [InlineData("OTEL_BSP_SCHEDULE_DELAY", "x")]
    [InlineData("OTEL_BLRP_MAX_QUEUE_SIZE", "99999999999")]
    [InlineData("OTEL_TRACES_SAMPLER", "sometimes")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "1.5")]
    [InlineData("OTEL_TRACES_SAMPLER_ARG", "NaN")]
    [InlineData("OTEL_RESOURCE_ATTRIBUTES", "forum")]
    [InlineData("OTEL_SDK_DISABLED", "maybe")]
    [InlineData("OTEL_ATTRIBUTE_COUNT_LIMIT", "-1")]
    public void A_malformed_variable_is_named_and_its_value_not_repeated(string name, string value)
    {
        var problem = FindProblem(name, value).ShouldNotBeNull();

        problem.ShouldStartWith($"{name} must be ");
        problem.ShouldNotContain("s3cr3t");
    }

    private static string? FindProblem(string name, string value) =>
        TelemetrySettings.FindProblem(
            new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build());
}
