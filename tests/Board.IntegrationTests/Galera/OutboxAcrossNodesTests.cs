using Board.Application.Outbox;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Outbox;

namespace Board.IntegrationTests.Galera;

/// <summary>Two instances, each connected to its own node, deliver the messages of one outbox.</summary>
[Collection("Galera")]
public sealed class OutboxAcrossNodesTests : IAsyncLifetime
{
    private readonly OutboxOnGaleraApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        app.StartAt(1);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact(Explicit = true)]
    public async Task Each_message_takes_effect_exactly_once()
    {
        var messages = Enumerable.Range(1, 200).ToList();

        // The instance at the other node polls for messages when the clock advances.
        foreach (var chunk in messages.Chunk(20))
        {
            await app.PublishAsync([.. chunk.Select(message => new NumberedMessage(message))]);
            app.Time.Advance(TimeSpan.FromSeconds(5));
        }

        await app.WaitForOutboxAsync();
        foreach (var message in messages)
        {
            (await app.CountEffectsAsync(message)).ShouldBe(1);
        }
    }

    [Fact(Explicit = true)]
    public async Task A_message_whose_claim_expired_is_taken_over_through_another_node_and_takes_effect_once()
    {
        var (started, stalled) = (new TaskCompletionSource(), new TaskCompletionSource());
        var attempts = 0;
        app.Script.When(1, async _ =>
        {
            if (Interlocked.Increment(ref attempts) == 1)
            {
                started.SetResult();
                await stalled.Task;
            }

            return HandlerResult.Done;
        });
        await app.PublishAsync(new NumberedMessage(1));
        await started.Task;

        app.Time.Advance(TimeSpan.FromSeconds(61));
        await BackgroundWork.UntilAsync(async () => await app.CountMessagesAsync("tests.handle") == 0);
        stalled.SetResult();
        await app.PublishAsync(new NumberedMessage(2));
        await app.WaitForOutboxAsync();

        attempts.ShouldBe(2);
        (await app.CountEffectsAsync(1)).ShouldBe(1);
    }

    private sealed class OutboxOnGaleraApp : OutboxOnMariaDbApp
    {
        private string database = "";

        protected override IEnumerable<KeyValuePair<string, string>> Settings => [new("Database:CausalReads", "true")];

        /// <summary>Starts another instance that is connected to the given node.</summary>
        public void StartAt(int node) => StartInstance(("ConnectionStrings:Board", GaleraCluster.At(database, node)));

        protected override async Task<string> CreateDatabaseAsync() =>
            database = await (await GaleraCluster.ShareAsync()).CreateDatabaseAsync();
    }
}
