using Board.IntegrationTests.Databases;

namespace Board.IntegrationTests.Apps;

/// <summary>The program on MariaDB, or on the MySQL of <c>./test --mysql</c>.</summary>
public class MariaDbApp : TestApp
{
    protected override string Provider => "MySql";

    protected override Task<string> CreateDatabaseAsync() => MariaDbServer.CreateDatabaseAsync();

    protected override Task DropDatabaseAsync(string database) => MariaDbServer.DropDatabaseAsync(database);
}
