using System.Globalization;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;
using MySqlConnector;

namespace Board.IntegrationTests.Faults;

/// <summary>The program on a server of its own, with an account that has rights on its database and no others.</summary>
public class OrdinaryAccountApp : TestApp
{
    public const string Account = "'board'@'%'";
    public const string Password = "board";

    /// <summary>The database, as the server's administrator reaches it.</summary>
    public string AdminConnectionString { get; private set; } = "";

    /// <summary>The database, as the program reaches it.</summary>
    public string ConnectionString { get; private set; } = "";

    public string DatabaseName => new MySqlConnectionStringBuilder(AdminConnectionString).Database;

    protected override string Provider => "MySql";

    /// <summary>What the administrator changes before the program connects.</summary>
    protected virtual IEnumerable<string> ServerSettings => [];

    private PrivateMariaDbServer Server { get; set; } = null!;

    /// <summary>Runs a statement as the administrator.</summary>
    public async Task AdministerAsync(string sql)
    {
        await using var connection = await ConnectAsAdministratorAsync();
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends the program's connections, as they would end by themselves: the next ones find the account as it is now.</summary>
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

        // The server's defaults may be changed by a test.
        await using var command = new MySqlCommand(Statement.Of("Database.MySql.MySqlSession", "SetUp"), connection);
        await command.ExecuteNonQueryAsync();
        return connection;
    }

    /// <summary>Whether the server is a MySQL, not a MariaDB.</summary>
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
