using Microsoft.Data.Sqlite;

namespace Board.IntegrationTests.Apps;

/// <summary>The program on SQLite.</summary>
public class SqliteApp : TestApp
{
    private readonly string folder = Directory.CreateTempSubdirectory("board-tests-").FullName;

    protected override string Provider => "Sqlite";

    protected override Task<string> CreateDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(folder, "board.db")}");

    protected override Task DropDatabaseAsync(string database)
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}
