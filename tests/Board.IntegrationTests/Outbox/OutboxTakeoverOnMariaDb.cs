using Board.Application.Outbox;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Outbox;

/// <summary>An instance that stalls for longer than its claim. SQLite has one writer, so there the second waits for the first.</summary>
public sealed class OutboxTakeoverOnMariaDb(OutboxOnMariaDbApp app) : IClassFixture<OutboxOnMariaDbApp>
{
    [Fact]
    public async Task A_message_whose_claim_expired_is_taken_over_and_takes_effect_once()
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

        app.StartInstance();
        app.Time.Advance(TimeSpan.FromSeconds(59));
        (await app.CountEffectsAsync(1)).ShouldBe(0);
        app.Time.Advance(TimeSpan.FromSeconds(6));
        await BackgroundWork.UntilAsync(async () => await app.CountMessagesAsync("tests.handle") == 0);
        (await app.CountEffectsAsync(1)).ShouldBe(1);

        stalled.SetResult();
        await app.PublishAsync(new NumberedMessage(2));
        await app.WaitForOutboxAsync();
        attempts.ShouldBe(2);
        (await app.CountEffectsAsync(1)).ShouldBe(1);
    }
}
