using Board.Application.Settings;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace Board.Api.Hosting;

/// <summary>The settings under <c>Limits</c>: how many resources requests may use.</summary>
public sealed class ServerLimitsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Limits";

    /// <summary>Concurrent connections over all addresses. Default: what files and memory allow (<see cref="ServerResources"/>).</summary>
    public int? MaxConnections { get; init; }

    /// <summary>Memory for concurrent requests, in MiB. Default: half of the available memory.</summary>
    public int? RequestMemory { get; init; }
}

internal sealed class ServerLimitsOptionsValidator(ServerResources resources) : IValidateOptions<ServerLimitsOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerLimitsOptions options) => options switch
    {
        { MaxConnections: < 1 } => ValidateOptionsResult.Fail("Limits:MaxConnections must be at least 1."),
        { MaxConnections: { } connections } when connections > resources.FreeFiles => ValidateOptionsResult.Fail(
            $"Limits:MaxConnections must be at most {resources.FreeFiles}: the process may open {resources.MaxFiles} files (ulimit -n)."),
        { MaxConnections: null } when resources.FreeFiles < ServerResources.MinConnections => ValidateOptionsResult.Fail(
            $"The process may open only {resources.MaxFiles} files, which leaves too few for connections: raise its limit (ulimit -n)."),
        { RequestMemory: { } memory } when memory < ServerResources.MinRequestMemory || memory > resources.Memory =>
            ValidateOptionsResult.Fail(
                $"Limits:RequestMemory must be between {ServerResources.MinRequestMemory} and {resources.Memory} MiB."),
        _ => ValidateOptionsResult.Success,
    };
}

internal static class ServerLimitsServices
{
    /// <summary>Bytes that an HTTP/2 connection buffers for all its bodies. Kestrel's default is 1 MiB, for faster uploads.</summary>
    private const int MaxBufferedHttp2Bytes = 128 * 1024;

    public static void AddServerLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServerResources>();
        builder.Services.AddValidatedOptions<ServerLimitsOptions, ServerLimitsOptionsValidator>(ServerLimitsOptions.Section);
        builder.Services.AddConnectionLimit();
        builder.Services.AddSingleton<RequestLimiters>();
        builder.Services.Configure<SocketTransportOptions>(sockets =>
            sockets.MaxReadBufferSize = sockets.MaxWriteBufferSize = ServerResources.BytesOfBuffer);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Default;
            kestrel.Limits.MaxRequestBufferSize = kestrel.Limits.MaxResponseBufferSize = ServerResources.BytesOfBuffer;
            kestrel.Limits.Http2.InitialConnectionWindowSize = MaxBufferedHttp2Bytes;
            kestrel.Limits.Http2.InitialStreamWindowSize = MaxBufferedHttp2Bytes;
        });
    }
}
