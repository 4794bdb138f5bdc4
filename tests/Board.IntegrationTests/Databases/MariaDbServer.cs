using Board.IntegrationTests.Galera;
using DotNet.Testcontainers.Builders;
using MySqlConnector;
using Testcontainers.MySql;

namespace Board.IntegrationTests.Databases;

/// <summary>
/// The MariaDB or MySQL server of the test run: the one in BOARD_TEST_MYSQL, else an installed one that is started privately,
/// else one in a container. It is started when the first test needs a database.
/// </summary>
public static class MariaDbServer
{
    private const string HowToGetOne =
        "The tests need a MariaDB or MySQL server: let ./test --install get one, or start Docker, or set BOARD_TEST_MYSQL to the "
        + "connection string of a server on which databases may be created.";

    // A failure is cached too: every further test that needs the server fails at once with the same message.
    private static readonly Lazy<Task<string>> ConnectionString = new(FindWhatWasAskedForAsync);

    /// <summary>Creates an empty database with a unique name and returns its connection string.</summary>
    public static async Task<string> CreateDatabaseAsync() => await CreateDatabaseAsync(await ConnectionString.Value);

    /// <summary>Does the same on another server, such as one of <see cref="StartPrivateAsync"/>.</summary>
    public static async Task<string> CreateDatabaseAsync(string serverConnectionString)
    {
        var database = $"board_{Guid.NewGuid():N}";
        await ExecuteAsync(serverConnectionString, $"CREATE DATABASE {database} CHARACTER SET utf8mb4");

        return new MySqlConnectionStringBuilder(serverConnectionString) { Database = database }.ConnectionString;
    }

    public static async Task DropDatabaseAsync(string connectionString)
    {
        await using (var connection = new MySqlConnection(connectionString))
        {
            await MySqlConnection.ClearPoolAsync(connection);
        }

        await ExecuteAsync(connectionString, $"DROP DATABASE {new MySqlConnectionStringBuilder(connectionString).Database}");
    }

    /// <summary>Starts a separate server for tests that kill or suspend it.</summary>
    /// <param name="isDurable">Whether it flushes each commit to disk, as a production server does.</param>
    public static async Task<PrivateMariaDbServer> StartPrivateAsync(bool isDurable = false) =>
        PrivateMariaDbServer.FindExecutable() is { } executable
            ? await PrivateMariaDbServer.StartNewAsync(executable, isDurable)
            : throw new InvalidOperationException("This test kills its server, so it needs an installed one: let ./test --install get it.");

    private static async Task<string> FindWhatWasAskedForAsync() => Environment.GetEnvironmentVariable("BOARD_TEST_SERVER") switch
    {
        "mysql" => await FindMySqlAsync(),
        "galera" => (await GaleraCluster.StartAsync()).Nodes[0].ConnectionString,
        _ => await FindAsync(),
    };

    private static async Task<string> FindMySqlAsync()
    {
        var server = await FindAsync();
        await using var connection = new MySqlConnection($"{server};Pooling=false");
        await connection.OpenAsync();
        return connection.ServerVersion.Contains("MariaDB", StringComparison.Ordinal)
            ? throw new InvalidOperationException(
                "./test --mysql wants a genuine MySQL, but the server that was found is a MariaDB: set BOARD_TEST_MYSQL.")
            : server;
    }

    private static async Task<string> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("BOARD_TEST_MYSQL") is { Length: > 0 } connectionString)
        {
            return connectionString;
        }

        if (PrivateMariaDbServer.FindExecutable() is { } executable)
        {
            var server = await PrivateMariaDbServer.StartNewAsync(executable);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().Wait();

            return server.ConnectionString;
        }

        try
        {
            // Testcontainers removes it after the run.
            var container = new MySqlBuilder("mysql:9").WithUsername("root").Build();
            await container.StartAsync();

            return container.GetConnectionString();
        }
        catch (DockerUnavailableException)
        {
            throw new InvalidOperationException(HowToGetOne);
        }
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        var unpooled = new MySqlConnectionStringBuilder(connectionString) { Pooling = false };
        await using var connection = new MySqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
