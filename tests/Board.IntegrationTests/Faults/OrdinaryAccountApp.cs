using System.Globalization;
using Board.Infrastructure.Database.MySql;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using MySqlConnector;

namespace Board.IntegrationTests.Faults;

/// <summary>The program on a private server, with an account that has rights on its own database only.</summary>
public class OrdinaryAccountApp : TestApp
{
    public const string Account = "'board'@'%'";
    public const string Password = "board";

    /// <summary>Connection string of the administrator.</summary>
    public string AdminConnectionString { get; private set; } = "";

    /// <summary>Connection string of the program.</summary>
    public string ConnectionString { get; private set; } = "";

    public string DatabaseName => new MySqlConnectionStringBuilder(AdminConnectionString).Database;

    protected override string Provider => "MySql";

    /// <summary>Statements that the administrator runs before the program connects.</summary>
    protected virtual IEnumerable<string> ServerSettings => [];

    private PrivateMariaDbServer Server { get; set; } = null!;

    /// <summary>Runs a statement as the administrator.</summary>
    public async Task AdministerAsync(string sql)
    {
        await using var connection = await ConnectAsAdministratorAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Kills the program's connections, so that new ones see the current state of the account.</summary>
    public async Task KillConnectionsAsync()
    {
        await using var connection = await ConnectAsAdministratorAsync();
        var ids = new List<ulong>();
        await using (var command = new MySqlCommand("SELECT id FROM information_schema.processlist WHERE user = 'board'", connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                ids.Add(Convert.ToUInt64(reader.GetValue(0), CultureInfo.InvariantCulture));
            }
        }

        foreach (var id in ids)
        {
            await using var kill = new MySqlCommand($"KILL {id}", connection);
            await kill.ExecuteNonQueryAsync();
        }
    }

    public async Task<MySqlConnection> ConnectAsAdministratorAsync()
    {
        var connection = new MySqlConnection(new MySqlConnectionStringBuilder(AdminConnectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();

        // A test may have changed the defaults of the server.
        await using var command = new MySqlCommand(MySqlSession.SetUp, connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Whether the server is MySQL rather than MariaDB.</summary>
    public async Task<bool> IsMySqlAsync()
    {
        await using var connection = await ConnectAsAdministratorAsync();
        return !connection.ServerVersion.Contains("MariaDB", StringComparison.Ordinal);
    }

    protected override async Task<string> CreateDatabaseAsync()
    {
        Server = await MariaDbServer.StartPrivateAsync();
        AdminConnectionString = await MariaDbServer.CreateDatabaseAsync(Server.ConnectionString);
        await AdministerAsync($"CREATE USER {Account} IDENTIFIED BY '{Password}'");
        await AdministerAsync($"GRANT ALL PRIVILEGES ON {DatabaseName}.* TO {Account}");
        foreach (var setting in ServerSettings)
        {
            await AdministerAsync(setting);
        }

        var ordinary = new MySqlConnectionStringBuilder(AdminConnectionString) { UserID = "board", Password = Password };
        return ConnectionString = ordinary.ConnectionString;
    }

    protected override async Task DropDatabaseAsync(string database) => await Server.DisposeAsync();
}
