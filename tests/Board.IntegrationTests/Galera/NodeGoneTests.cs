using Board.IntegrationTests.Instances;

namespace Board.IntegrationTests.Galera;

/// <summary>Instances that know all nodes lose the first one. Every test leaves the cluster complete.</summary>
[Collection("Galera")]
public sealed class NodeGoneTests : IAsyncLifetime
{
    private GaleraCluster cluster = null!;
    private string database = null!;

    public async ValueTask InitializeAsync()
    {
        cluster = await GaleraCluster.ShareAsync();
        database = await cluster.CreateDatabaseAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory(Explicit = true)]
    [InlineData("RoundRobin")]
    [InlineData("FailOver")]
    public async Task A_node_that_is_killed_while_writing_loses_no_acknowledged_write(string loadBalance)
    {
        await using var instance = await StartAsync(loadBalance);
        var writers = await StartWritersAsync(instance);

        cluster.Nodes[0].Kill();

        await FinishAsync(writers);
        await Ledger.ShouldHoldAsync(instance.Address, writers);

        await cluster.JoinAsync(0);
        await using var back = new Instance(GaleraCluster.At(database, 0), "--Database:CausalReads=true");
        await back.StartAsync();
        await Ledger.ShouldHoldAsync(back.Address, writers);
    }

    [Fact(Explicit = true)]
    public async Task Clients_of_an_isolated_node_get_503_or_are_led_to_another_node()
    {
        await using var instance = await StartAsync("RoundRobin");
        await using var cutOff = new Instance(GaleraCluster.At(database, 0), "--Database:CausalReads=true");
        await cutOff.StartAsync();
        var writers = await StartWritersAsync(instance);
        var lonely = (await Writer.StartAsync(cutOff.Address, "lonely", 1))[0];

        await cluster.IsolateAsync(0, isIsolated: true);

        await lonely.FailAsync();
        await cluster.WaitForStatusAsync(0, "wsrep_cluster_status", "non-Primary");
        await FinishAsync(writers);
        await cluster.IsolateAsync(0, isIsolated: false);
        await cluster.WaitForStatusAsync(0, "wsrep_local_state_comment", "Synced");
        await FinishAsync([lonely]);
        await Ledger.ShouldHoldAsync(cutOff.Address, [.. writers, lonely]);
    }

    private async Task<Instance> StartAsync(string loadBalance)
    {
        var instance = new Instance($"{GaleraCluster.At(database, 0, 1, 2)};Load Balance={loadBalance}", "--Database:CausalReads=true");
        await instance.StartAsync();
        return instance;
    }

    private static async Task<Writer[]> StartWritersAsync(Instance instance)
    {
        var writers = await Writer.StartAsync(instance.Address, "writer", 4);
        await Task.WhenAll(writers.Select(writer => writer.SucceedAsync(20)));
        return writers;
    }

    private static async Task FinishAsync(Writer[] writers)
    {
        await Task.WhenAll(writers.Select(writer => writer.SucceedAsync(40)));
        await Task.WhenAll(writers.Select(writer => writer.StopAsync()));
        writers.ShouldAllBe(writer => writer.Broken == 0, "the program itself kept running");
    }
}
