using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Options;

namespace Board.Api.Hosting;

/// <summary>
/// Closes connections beyond <see cref="ServerLimitsOptions.MaxConnections"/> as they are accepted. Kestrel's own limit counts
/// per address and closes only after accepting: many connections at once would exhaust the file descriptors first, which
/// crashes the process.
/// </summary>
internal sealed class ConnectionLimit(
    IOptions<ServerLimitsOptions> options, ServerResources resources, TimeProvider time, ILogger<ConnectionLimit> logger)
{
    private static readonly TimeSpan WarningInterval = TimeSpan.FromMinutes(1);

    private readonly int max = options.Value.MaxConnections ?? resources.MaxConnections;
    private int open;
    private long? warnedAt;

    /// <summary>Counts a connection, unless the limit is reached.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref open) <= max)
        {
            return true;
        }

        Leave();
        return false;
    }

    /// <summary>Stops counting a closed connection.</summary>
    public void Leave() => Interlocked.Decrement(ref open);

    /// <summary>Logs that connections are refused, at most once a minute.</summary>
    public void Warn()
    {
        if (warnedAt is not { } last || time.GetElapsedTime(last) >= WarningInterval)
        {
            warnedAt = time.GetTimestamp();
            logger.LogWarning("There are {MaxConnections} connections, and no more are accepted (Limits:MaxConnections).", max);
        }
    }
}

/// <summary>Kestrel's socket transport with one <see cref="ConnectionLimit"/> for all addresses.</summary>
internal sealed class LimitedSocketTransport(ConnectionLimit limit, IOptions<SocketTransportOptions> options, ILoggerFactory loggers)
    : IConnectionListenerFactory, IConnectionListenerFactorySelector
{
    private readonly SocketTransportFactory sockets = new(options, loggers);

    public bool CanBind(EndPoint endpoint) => sockets.CanBind(endpoint);

    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        new Listener(await sockets.BindAsync(endpoint, cancellationToken), limit);

    private sealed class Listener(IConnectionListener sockets, ConnectionLimit limit) : IConnectionListener
    {
        public EndPoint EndPoint => sockets.EndPoint;

        public async ValueTask<ConnectionContext?> AcceptAsync(CancellationToken cancellationToken = default)
        {
            while (await sockets.AcceptAsync(cancellationToken) is { } connection)
            {
                if (limit.TryEnter())
                {
                    return new Connection(connection, limit);
                }

                limit.Warn();
                await connection.DisposeAsync();
            }

            return null;
        }

        public ValueTask UnbindAsync(CancellationToken cancellationToken = default) => sockets.UnbindAsync(cancellationToken);

        public ValueTask DisposeAsync() => sockets.DisposeAsync();
    }

    /// <summary>A connection that counts until its socket is closed.</summary>
    private sealed class Connection(ConnectionContext socket, ConnectionLimit limit) : ConnectionContext
    {
        public override string ConnectionId
        {
            get => socket.ConnectionId;
            set => socket.ConnectionId = value;
        }

        public override IFeatureCollection Features => socket.Features;

        public override IDictionary<object, object?> Items
        {
            get => socket.Items;
            set => socket.Items = value;
        }

        public override IDuplexPipe Transport
        {
            get => socket.Transport;
            set => socket.Transport = value;
        }

        public override EndPoint? LocalEndPoint
        {
            get => socket.LocalEndPoint;
            set => socket.LocalEndPoint = value;
        }

        public override EndPoint? RemoteEndPoint
        {
            get => socket.RemoteEndPoint;
            set => socket.RemoteEndPoint = value;
        }

        public override CancellationToken ConnectionClosed
        {
            get => socket.ConnectionClosed;
            set => socket.ConnectionClosed = value;
        }

        public override void Abort(ConnectionAbortedException abortReason) => socket.Abort(abortReason);

        public override async ValueTask DisposeAsync()
        {
            try
            {
                await socket.DisposeAsync();
            }
            finally
            {
                limit.Leave();
                await base.DisposeAsync();
            }
        }
    }
}

internal static class ConnectionLimitServices
{
    /// <summary>Replaces Kestrel's transport: it uses the one that was registered last.</summary>
    public static void AddConnectionLimit(this IServiceCollection services) =>
        services.AddSingleton<ConnectionLimit>().AddSingleton<IConnectionListenerFactory, LimitedSocketTransport>();
}
