using System.Data.Common;
using Board.IntegrationTests.Databases;
using Board.IntegrationTests.Startup;
using Microsoft.Data.Sqlite;
using MySqlConnector;

namespace Board.IntegrationTests.Commands;

public sealed class MigrateOnSqlite : MigrateTests
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("board-tests-");

    private string ConnectionString => $"Data Source={Path.Combine(folder.FullName, "board.db")};Pooling=False";

    protected override Task<string[]> CreateDatabaseAsync() => Task.FromResult<string[]>([$"--ConnectionStrings:Board={ConnectionString}"]);

    protected override DbConnection Connect() => new SqliteConnection(ConnectionString);

    protected override Task DropDatabaseAsync()
    {
        folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

public sealed class MigrateOnMariaDb : MigrateTests
{
    private string database = "";

    protected override async Task<string[]> CreateDatabaseAsync()
    {
        database = await MariaDbServer.CreateDatabaseAsync();
        return ["--Database:Provider=MySql", $"--ConnectionStrings:Board={database}"];
    }

    protected override DbConnection Connect() => new MySqlConnection($"{database};Pooling=false");

    protected override Task DropDatabaseAsync() => MariaDbServer.DropDatabaseAsync(database);
}

/// <summary>Every test begins with an empty database.</summary>
public abstract class MigrateTests : IAsyncLifetime
{
    private const string NothingToDo = "The schema is up to date: nothing to do.";

    private string[] database = [];

    protected abstract Task<string[]> CreateDatabaseAsync();

    protected abstract DbConnection Connect();

    protected abstract Task DropDatabaseAsync();

    public async ValueTask InitializeAsync() => database = await CreateDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await DropDatabaseAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Migrate_reports_the_number_of_migrations_and_then_that_nothing_is_to_do()
    {
        var first = await ApiProcess.RunAsync("Production", ["migrate", .. database]);
        var second = await ApiProcess.RunAsync("Production", ["migrate", .. database]);

        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.Trim().ShouldMatch(@"^The schema is up to date: \d+ migrations were run\.$");
        second.ExitCode.ShouldBe(0, second.Error);
        second.Output.Trim().ShouldBe(NothingToDo);
        (first.Error + second.Error).ShouldBeEmpty();
    }

    [Fact]
    public async Task Concurrent_calls_of_migrate_run_the_migrations_once()
    {
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ApiProcess.RunAsync("Production", ["migrate", .. database])));

        runs.ShouldAllBe(run => run.ExitCode == 0, string.Join('\n', runs.Select(run => run.Error)));
        runs.Count(run => run.Output.Trim() != NothingToDo).ShouldBe(1);
    }

    /// <summary>A branch that is merged later may add a migration with an older version.</summary>
    [Fact]
    public async Task Migrate_runs_a_missing_migration_even_if_newer_ones_have_run()
    {
        (await ApiProcess.RunAsync("Production", ["migrate", .. database])).ExitCode.ShouldBe(0);
        await ExecuteAsync("DROP VIEW users_public", "DROP TABLE users", "DELETE FROM schema_versions WHERE version = 20261127120000");

        var behind = await ApiProcess.RunAsync(
            "Staging", ["user", "promote", "somebody@example.com", "admin", "--Database:MigrateOnStartup=false", .. database]);
        var migrated = await ApiProcess.RunAsync("Production", ["migrate", .. database]);

        behind.ExitCode.ShouldBe(1);
        behind.Error.Trim().ShouldBe("The schema is behind, it lacks M20261127120000_CreateUsers: run the command migrate.");
        migrated.ExitCode.ShouldBe(0, migrated.Error);
        migrated.Output.Trim().ShouldBe("The schema is up to date: 1 migration was run.");
        await ExecuteAsync("DELETE FROM users");
    }

    /// <summary>A rolling deployment: the new version has migrated while the old one still runs.</summary>
    [Fact]
    public async Task A_migration_that_the_program_does_not_know_is_no_problem()
    {
        (await ApiProcess.RunAsync("Production", ["migrate", .. database])).ExitCode.ShouldBe(0);
        await ExecuteAsync("INSERT INTO schema_versions (version) VALUES (20991231235959)");

        var promoted = await ApiProcess.RunAsync(
            "Staging", ["user", "promote", "somebody@example.com", "admin", "--Database:MigrateOnStartup=false", .. database]);
        var migrated = await ApiProcess.RunAsync("Production", ["migrate", .. database]);

        promoted.Error.ShouldNotContain("migrate");
        migrated.Output.Trim().ShouldBe(NothingToDo);
    }

    [Theory]
    [InlineData("user", "promote", "somebody@example.com", "admin")]
    [InlineData("seed")]
    public async Task Other_commands_ask_for_migrate_if_MigrateOnStartup_is_off(params string[] command)
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync(
            "Staging", [.. command, "--Database:MigrateOnStartup=false", .. database]);

        exitCode.ShouldBe(1, output);
        error.ShouldContain("run the command migrate.");
        error.Trim().ShouldNotContain("\n");
    }

    private async Task ExecuteAsync(params string[] statements)
    {
        await using var connection = Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }
}
