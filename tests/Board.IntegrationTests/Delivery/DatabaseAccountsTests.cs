using System.Diagnostics;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Instances;
using Board.IntegrationTests.Startup;
using MySqlConnector;

namespace Board.IntegrationTests.Delivery;

/// <summary>The database accounts of the compose file have the rights they need.</summary>
public sealed class DatabaseAccountsTests
{
    [Fact]
    public async Task One_account_migrates_and_the_other_serves()
    {
        await using var server = await MariaDbServer.StartPrivateAsync();
        await RunAsync(server.ConnectionString, "CREATE DATABASE board CHARACTER SET utf8mb4");
        await RunAsync(server.ConnectionString, await MakeAccountsAsync("served", "migrated"));
        var connection = new MySqlConnectionStringBuilder(server.ConnectionString) { Database = "board" };

        (connection.UserID, connection.Password) = ("board_schema", "migrated");
        var migrated = await ApiProcess.RunAsync(
            "Production", "migrate", "--Database:Provider=MySql", $"--ConnectionStrings:Board={connection}");
        migrated.ExitCode.ShouldBe(0, migrated.Error);

        (connection.UserID, connection.Password) = ("board", "served");
        await using var instance = new Instance(connection.ConnectionString, "--Database:MigrateOnStartup=false");
        await instance.StartAsync();
        await Instance.WaitUntilReadyAsync(instance.Address);
        var denied = await Should.ThrowAsync<MySqlException>(RunAsync(connection.ConnectionString, "DROP TABLE users"));
        denied.ErrorCode.ShouldBe(MySqlErrorCode.TableAccessDenied);
    }

    [Fact]
    public async Task The_documentation_shows_the_same_accounts()
    {
        var documented = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "operations.md"), TestContext.Current.CancellationToken);

        documented.ReplaceLineEndings("\n").ShouldContain((await MakeAccountsAsync("change-me", "change-me-too")).Trim());
    }

    /// <summary>The SQL that the database image would run.</summary>
    private static async Task<string> MakeAccountsAsync(string password, string schemaPassword)
    {
        var start = new ProcessStartInfo(
            "/bin/bash", ["-c", "docker_process_sql() { cat; }; source \"$0\"", Path.Combine(AppContext.BaseDirectory, "accounts.sh")])
        {
            RedirectStandardOutput = true,
            Environment = { ["BOARD_PASSWORD"] = password, ["BOARD_SCHEMA_PASSWORD"] = schemaPassword },
        };
        using var bash = Process.Start(start)!;
        return await bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = new MySqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new MySqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
