using System.Net;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Instances;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Galera;

/// <summary>Three instances, each connected to its own node.</summary>
[Collection("Galera")]
public sealed class AcrossNodesTests : IAsyncLifetime
{
    private GaleraCluster cluster = null!;
    private string database = null!;
    private Instance[] instances = [];

    public async ValueTask InitializeAsync()
    {
        cluster = await GaleraCluster.ShareAsync();
        database = await cluster.CreateDatabaseAsync();
        instances = [.. cluster.Nodes.Select((_, node) => new Instance(GaleraCluster.At(database, node), "--Database:CausalReads=true"))];
        foreach (var instance in instances)
        {
            await instance.StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in instances)
        {
            await instance.DisposeAsync();
        }
    }

    [Fact(Explicit = true)]
    public async Task A_write_through_one_node_is_visible_at_once_through_the_others()
    {
        var user = await TestUser.SignUpAsync(instances[0].Address, "wanderer@example.com", "wanderer");
        var (accessToken, refreshToken) = (user.AccessToken, user.RefreshToken);

        for (var turn = 1; turn <= 30; turn++)
        {
            var (here, there) = (new ApiClient(instances[turn % 3].Address), new ApiClient(instances[(turn + 1) % 3].Address));
            var refreshed = (await here.RefreshAsync(refreshToken, accessToken)).ShouldBe(HttpStatusCode.OK);
            (accessToken, refreshToken) = (refreshed.Value("accessToken")!, refreshed.Value("refreshToken")!);

            var post = (await here.PostAsync("/posts", new { title = "t", content = "c" }, AuthCalls.Bearer(accessToken))).ShouldBe(
                HttpStatusCode.Created);
            (await there.GetAsync(post.Header("Location")!)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Theory(Explicit = true)]
    [InlineData(true, HttpStatusCode.OK)]
    [InlineData(false, HttpStatusCode.Unauthorized)]
    public async Task A_node_that_lags_knows_a_fresh_token_if_reads_are_causal(bool causalReads, HttpStatusCode expected)
    {
        await using var lagging = new Instance(GaleraCluster.At(database, 1), $"--Database:CausalReads={causalReads}");
        await lagging.StartAsync();
        var user = await TestUser.SignUpAsync(instances[0].Address, "hasty@example.com", "hasty");

        Task<ApiResponse> again;
        await using (await cluster.LagAsync(1))
        {
            var refreshed = (await user.RefreshAsync(user.RefreshToken)).ShouldBe(HttpStatusCode.OK);
            again = new ApiClient(lagging.Address).RefreshAsync(refreshed.Value("refreshToken"));
            await Task.WhenAny(again, Task.Delay(1000, TestContext.Current.CancellationToken));
        }

        (await again).Status.ShouldBe(expected);
    }

    [Fact(Explicit = true)]
    public async Task Writes_to_the_same_row_through_different_nodes_conflict_and_all_succeed()
    {
        const int rounds = 30;
        var users = await Task.WhenAll(instances.Select((instance, number) =>
            TestUser.SignUpAsync(instance.Address, $"rival{number}@example.com", $"rival{number}")));
        var post = (await users[0].WritePostAsync()).Header("Location")!;
        var before = await cluster.CountConflictsAsync();

        var written = new List<ApiResponse>();
        for (var round = 0; round < rounds; round++)
        {
            written.AddRange(await Task.WhenAll(users.Select(user => user.PostAsync($"{post}/comments", new { content = "Me first." }))));
        }

        written.ShouldAllBe(response => response.Status == HttpStatusCode.Created);
        (await users[1].GetAsync(post)).Value("commentCount").ShouldBe($"{rounds * users.Length}");
        (await cluster.CountConflictsAsync()).ShouldBeGreaterThan(before, "nothing was tested");
    }
}
