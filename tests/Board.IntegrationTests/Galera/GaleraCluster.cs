using System.Globalization;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Startup;
using MySqlConnector;

namespace Board.IntegrationTests.Galera;

/// <summary>
/// Three MariaDB servers that form a cluster on this machine, on the same ports but different addresses. They
/// do not flush commits to disk: replication to the other nodes must be enough.
/// </summary>
public sealed class GaleraCluster : IAsyncDisposable
{
    private static readonly Lazy<Task<GaleraCluster>> Shared = new(StartAsync);

    private static readonly string[] Hosts = ["127.0.0.1", "127.0.0.2", "127.0.0.3"];

    private readonly int port = FreePort.Next();
    private readonly int groupPort = FreePort.Next();
    private readonly int transferPort = FreePort.Next();
    private readonly PrivateMariaDbServer[] nodes;

    private GaleraCluster()
    {
        var executable = PrivateMariaDbServer.FindExecutable() ?? throw new InvalidOperationException(
            "./test --galera needs an installed MariaDB.");
        nodes = [.. Hosts.Select(host => new PrivateMariaDbServer(executable, host, port, isDurable: false))];
    }

    public IReadOnlyList<PrivateMariaDbServer> Nodes => nodes;

    private static string Library => Environment.GetEnvironmentVariable("BOARD_TEST_GALERA")
        ?? throw new InvalidOperationException("These tests need a Galera cluster, which ./test --galera makes.");

    /// <summary>
    /// The cluster that the tests of this folder share, one after the other; each leaves it complete. They are explicit: only
    /// <c>./test --galera</c> runs them, because not every machine has Galera.
    /// </summary>
    public static Task<GaleraCluster> ShareAsync() => Shared.Value;

    /// <summary>Starts a cluster that is stopped at the end of the test run.</summary>
    public static async Task<GaleraCluster> StartAsync()
    {
        var cluster = new GaleraCluster();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => cluster.DisposeAsync().AsTask().Wait();
        await cluster.nodes[0].InitializeAsync();
        await cluster.nodes[0].StartAsync([.. cluster.Options(0), "--wsrep-new-cluster"]);
        await cluster.JoinAsync(1);
        await cluster.JoinAsync(2);

        return cluster;
    }

    /// <summary>Starts a stopped node with an empty data directory and lets it join the cluster.</summary>
    public async Task JoinAsync(int node)
    {
        nodes[node].Empty();
        await nodes[node].StartAsync(Options(node));
        await WaitForStatusAsync(node, "wsrep_local_state_comment", "Synced");
    }

    /// <summary>Creates an empty database and waits until every node has it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var database = await MariaDbServer.CreateDatabaseAsync(nodes[0].ConnectionString);
        for (var node = 0; node < nodes.Length; node++)
        {
            await using var connection = await RunAsync(
                node, "SET SESSION wsrep_sync_wait = 1; SELECT COUNT(*) FROM information_schema.schemata");
        }

        return database;
    }

    /// <summary>Connection string of a database at one or several nodes.</summary>
    public static string At(string database, params int[] among) =>
        new MySqlConnectionStringBuilder(database) { Server = string.Join(',', among.Select(node => Hosts[node])) }.ConnectionString;

    /// <summary>Delays a node, which applies nothing from the others until the result is disposed.</summary>
    public async Task<IAsyncDisposable> LagAsync(int node) => await RunAsync(node, "BACKUP STAGE START; BACKUP STAGE BLOCK_COMMIT");

    /// <summary>Isolates a node from the others, or reconnects it. Clients can always reach it.</summary>
    public async Task IsolateAsync(int node, bool isIsolated)
    {
        await using var connection = await RunAsync(node, $"SET GLOBAL wsrep_provider_options = 'gmcast.isolate={(isIsolated ? 1 : 0)}'");
    }

    /// <summary>Waits until a status variable of a node has a value.</summary>
    public async Task WaitForStatusAsync(int node, string name, string value)
    {
        while (!string.Equals(await StatusAsync(node, name), value, StringComparison.Ordinal))
        {
            await Task.Delay(50);
        }
    }

    /// <summary>Number of transactions that were rolled back because two nodes changed the same row.</summary>
    public async Task<int> CountConflictsAsync()
    {
        var conflicts = 0;
        for (var node = 0; node < nodes.Length; node++)
        {
            conflicts += int.Parse(await StatusAsync(node, "wsrep_local_cert_failures"), CultureInfo.InvariantCulture);
            conflicts += int.Parse(await StatusAsync(node, "wsrep_local_bf_aborts"), CultureInfo.InvariantCulture);
        }

        return conflicts;
    }

    private async Task<string> StatusAsync(int node, string name)
    {
        await using var connection = await OpenAsync(node);
        await using var command = new MySqlCommand($"SHOW GLOBAL STATUS LIKE '{name}'", connection);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return reader.GetString(1);
    }

    private async Task<MySqlConnection> RunAsync(int node, string sql)
    {
        var connection = await OpenAsync(node);
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    private async Task<MySqlConnection> OpenAsync(int node)
    {
        var connection = new MySqlConnection($"{nodes[node].ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    private string[] Options(int node)
    {
        var host = Hosts[node];
        return
        [
            "--wsrep-on=ON", $"--wsrep-provider={Library}", "--binlog-format=ROW", "--innodb-autoinc-lock-mode=2",
            $"--wsrep-node-address={host}",
            $"--wsrep-cluster-address=gcomm://{string.Join(',', Hosts.Select(other => $"{other}:{groupPort}"))}",
            // tests/servers/wsrep_sst_copy
            "--wsrep-sst-method=copy", $"--wsrep-sst-receive-address={host}:{transferPort}",
            $"--wsrep-provider-options=base_host={host};base_port={groupPort};gmcast.listen_addr=tcp://{host}:{groupPort};"
            + $"ist.recv_addr={host}:{transferPort};gcache.size=16M",
        ];
    }
}
