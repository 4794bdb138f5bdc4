using Board.IntegrationTests.Databases;

namespace Board.IntegrationTests.Instances;

/// <summary>Acknowledged writes survive a kill of the program or of the database, on a server that flushes each commit to disk.</summary>
public sealed class KilledTests : IAsyncLifetime
{
    private const int Writers = 4;

    private PrivateMariaDbServer server = null!;
    private Instance instance = null!;

    public async ValueTask InitializeAsync()
    {
        server = await MariaDbServer.StartPrivateAsync(isDurable: true);
        instance = new Instance(await MariaDbServer.CreateDatabaseAsync(server.ConnectionString));
        await instance.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await instance.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_program_that_is_killed_while_writing_loses_no_acknowledged_write()
    {
        var writers = await StartWritersAsync();

        instance.Kill();
        await Task.WhenAll(writers.Select(writer => writer.FailAsync()));
        await instance.StartAsync();

        await FinishAsync(writers);
        await Ledger.ShouldHoldAsync(instance.Address, writers);
    }

    [Fact]
    public async Task A_database_that_is_killed_while_writing_loses_no_acknowledged_write()
    {
        var writers = await StartWritersAsync();

        server.Kill();
        await Task.WhenAll(writers.Select(writer => writer.FailAsync()));
        await server.StartAsync();

        await FinishAsync(writers);
        writers.ShouldAllBe(writer => writer.Broken == 0, "the program itself kept running");
        await Ledger.ShouldHoldAsync(instance.Address, writers);
    }

    private async Task<Writer[]> StartWritersAsync()
    {
        var writers = await Writer.StartAsync(instance.Address, "writer", Writers);
        await Task.WhenAll(writers.Select(writer => writer.SucceedAsync(20)));
        return writers;
    }

    /// <summary>Lets the writers finish.</summary>
    private static async Task FinishAsync(Writer[] writers)
    {
        await Task.WhenAll(writers.Select(writer => writer.SucceedAsync(20)));
        await Task.WhenAll(writers.Select(writer => writer.StopAsync()));
    }
}
