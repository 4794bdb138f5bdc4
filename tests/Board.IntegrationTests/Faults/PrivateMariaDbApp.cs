using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Databases;

namespace Board.IntegrationTests.Faults;

/// <summary>The program on a private server that can be killed.</summary>
public sealed class PrivateMariaDbApp : TestApp
{
    public PrivateMariaDbServer Server { get; private set; } = null!;

    protected override string Provider => "MySql";

    protected override async Task<string> CreateDatabaseAsync()
    {
        Server = await MariaDbServer.StartPrivateAsync();
        return await MariaDbServer.CreateDatabaseAsync(Server.ConnectionString);
    }

    protected override async Task DropDatabaseAsync(string database) => await Server.DisposeAsync();
}
