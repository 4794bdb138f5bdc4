using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using OpenTelemetry.Metrics;

namespace Board.Api.Telemetry;

/// <summary>
/// Validates the variables of OpenTelemetry (<c>OTEL_…</c>) that the program reads. The library ignores most mistakes silently and
/// sends something else, or elsewhere.
/// </summary>
internal static class TelemetrySettings
{
    private const string Milliseconds = "must be a number of milliseconds above 0";
    private const string Size = "must be a whole number above 0";
    private const string Certificate = "must be the path of a PEM file with a certificate";
    private const string List = "must be a list such as name=value,name=value";

    private static readonly string[] Samplers =
        ["always_on", "always_off", "traceidratio", "parentbased_always_on", "parentbased_always_off", "parentbased_traceidratio"];

    /// <summary>Prefixes of the exporter's variables: none for all signals, or one signal.</summary>
    private static readonly string[] Signals = ["", "TRACES_", "METRICS_", "LOGS_"];

    private static readonly (string[] Names, Func<string, bool> IsValid, string Must)[] Rules =
    [
        (OfEachSignal("ENDPOINT"), IsHttp, "must be an address that begins with http:// or https://"),
        (OfEachSignal("PROTOCOL"), value => value is "grpc" or "http/protobuf", "must be grpc or http/protobuf"),
        (OfEachSignal("HEADERS"), value => IsList(value, IsHeader), List),
        (OfEachSignal("TIMEOUT"), IsPositive, Milliseconds),
        (OfEachSignal("COMPRESSION"), value => value is "gzip" or "none", "must be gzip or none"),
        (["OTEL_EXPORTER_OTLP_CERTIFICATE", "OTEL_EXPORTER_OTLP_CLIENT_CERTIFICATE"], IsCertificate, Certificate),
        (["OTEL_EXPORTER_OTLP_CLIENT_KEY"], File.Exists, "must be the path of a PEM file with a key"),
        (
            ["OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE"],
            value => Enum.GetNames<MetricReaderTemporalityPreference>().Contains(value, StringComparer.OrdinalIgnoreCase),
            $"must be one of {string.Join(", ", Enum.GetNames<MetricReaderTemporalityPreference>()).ToLowerInvariant()}"),
        (
            ["OTEL_EXPORTER_OTLP_METRICS_DEFAULT_HISTOGRAM_AGGREGATION"],
            value => value is "explicit_bucket_histogram" or "base2_exponential_bucket_histogram",
            "must be explicit_bucket_histogram or base2_exponential_bucket_histogram"),
        (
            ["OTEL_METRICS_EXEMPLAR_FILTER"],
            value => value is "always_on" or "always_off" or "trace_based",
            "must be always_on, always_off or trace_based"),
        (["OTEL_METRIC_EXPORT_INTERVAL", "OTEL_METRIC_EXPORT_TIMEOUT"], IsPositive, Milliseconds),
        (OfEachProcessor("SCHEDULE_DELAY", "EXPORT_TIMEOUT"), IsPositive, Milliseconds),
        (OfEachProcessor("MAX_QUEUE_SIZE", "MAX_EXPORT_BATCH_SIZE"), IsPositive, Size),
        (["OTEL_TRACES_SAMPLER"], Samplers.Contains, $"must be one of {string.Join(", ", Samplers)}"),
        (["OTEL_TRACES_SAMPLER_ARG"], IsRatio, "must be a number from 0 to 1"),
        (["OTEL_RESOURCE_ATTRIBUTES"], value => IsList(value, (name, _) => name.Length > 0), List),
        (["OTEL_SDK_DISABLED"], value => bool.TryParse(value, out _), "must be true or false"),
        (
            [
                "OTEL_ATTRIBUTE_COUNT_LIMIT", "OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT",
                "OTEL_SPAN_ATTRIBUTE_COUNT_LIMIT", "OTEL_SPAN_ATTRIBUTE_VALUE_LENGTH_LIMIT",
                "OTEL_SPAN_EVENT_COUNT_LIMIT", "OTEL_SPAN_LINK_COUNT_LIMIT",
                "OTEL_EVENT_ATTRIBUTE_COUNT_LIMIT", "OTEL_LINK_ATTRIBUTE_COUNT_LIMIT",
                "OTEL_LOGRECORD_ATTRIBUTE_COUNT_LIMIT", "OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT",
            ],
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "must be a whole number"),
    ];

    /// <summary>Whether an endpoint is set for any signal.</summary>
    public static bool NamesEndpoint(IConfiguration configuration) =>
        OfEachSignal("ENDPOINT").Any(name => !string.IsNullOrWhiteSpace(configuration[name]));

    /// <summary>Finds the first malformed variable; returns a sentence without its value, or <see langword="null"/>.</summary>
    /// <remarks>An empty variable counts as not set (OpenTelemetry specification).</remarks>
    public static string? FindProblem(IConfiguration configuration) =>
        Rules
            .SelectMany(rule => rule.Names, (rule, name) => (rule, name, value: configuration[name]))
            .Where(variable => !string.IsNullOrWhiteSpace(variable.value) && !variable.rule.IsValid(variable.value))
            .Select(variable => $"{variable.name} {variable.rule.Must}.")
            .FirstOrDefault();

    private static string[] OfEachSignal(string variable) =>
        [.. Signals.Select(signal => $"OTEL_EXPORTER_OTLP_{signal}{variable}")];

    private static string[] OfEachProcessor(params string[] variables) =>
        [.. variables.SelectMany(variable => new[] { $"OTEL_BSP_{variable}", $"OTEL_BLRP_{variable}" })];

    private static bool IsHttp(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");

    private static bool IsPositive(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;

    private static bool IsRatio(string value) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var ratio) && ratio <= 1;

    private static bool IsList(string value, Func<string, string, bool> isEntry) =>
        value.Split(',').All(entry =>
            entry.Split('=', 2) is [var name, var text] && isEntry(name.Trim(), Uri.UnescapeDataString(text).Trim()));

    private static bool IsHeader(string name, string value)
    {
        using var request = new HttpRequestMessage();
        return !value.Any(char.IsControl) && request.Headers.TryAddWithoutValidation(name, value);
    }

    private static bool IsCertificate(string path)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificateFromFile(path);
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
