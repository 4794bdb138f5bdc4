using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace Board.IntegrationTests.Telemetry;

/// <summary>Records what a program exports by OTLP over HTTP.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<byte[]>> received = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private OtlpReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            received.GetOrAdd(context.Request.Path, _ => []).Enqueue(body.ToArray());
        });
    }

    /// <summary>Environment variables that direct exports here.</summary>
    public (string Name, string Value)[] Variables =>
        [("OTEL_EXPORTER_OTLP_ENDPOINT", app.Urls.Single()), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")];

    public string Traces => Text("/v1/traces");

    public string Metrics => Text("/v1/metrics");

    public string Logs => Text("/v1/logs");

    public static async Task<OtlpReceiver> StartAsync()
    {
        var receiver = new OtlpReceiver();
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    /// <summary>A trace id as it appears in <see cref="Traces"/> and <see cref="Logs"/>: its bytes.</summary>
    public static string Bytes(string traceId) => Encoding.Latin1.GetString(Convert.FromHexString(traceId));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private string Text(string path) => string.Join('\n', received.GetOrAdd(path, _ => []).Select(Encoding.Latin1.GetString));
}
