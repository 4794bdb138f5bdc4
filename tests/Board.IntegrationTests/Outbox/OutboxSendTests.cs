using Board.Application.Outbox;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Outbox;

public sealed class OutboxSendOnSqlite(OutboxOnSqliteApp app) : OutboxSendTests<OutboxOnSqliteApp>(app);

public sealed class OutboxSendOnMariaDb(OutboxOnMariaDbApp app) : OutboxSendTests<OutboxOnMariaDbApp>(app);

/// <summary>External handlers.</summary>
public abstract class OutboxSendTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp, IOutboxApp
{
    private static int number;

    private readonly TaskCompletionSource hanging = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_message_is_prepared_sent_and_deleted()
    {
        var message = Next();

        await app.PublishAsync(new NumberedToSend(message));
        await app.WaitForOutboxAsync();

        SentTimes(message).ShouldBe(1);
        (await app.CountEffectsAsync(message)).ShouldBe(1);
        (await app.CountMessagesAsync("tests.send")).ShouldBe(0);
    }

    [Fact]
    public async Task A_message_without_content_is_deleted_without_sending()
    {
        var message = -Next();

        await app.PublishAsync(new NumberedToSend(message));
        await app.WaitForOutboxAsync();

        SentTimes(message).ShouldBe(0);
        (await app.CountMessagesAsync("tests.send")).ShouldBe(0);
    }

    [Fact]
    public async Task A_hanging_send_blocks_neither_other_sends_nor_writers()
    {
        var (stuck, other) = (Next(), Next());
        app.Script.When(stuck, _ => HangAsync());
        await app.PublishAsync(new NumberedToSend(stuck));
        await BackgroundWork.UntilAsync(() => Task.FromResult(SentTimes(stuck) == 1));

        // On SQLite an open transaction would block all writers.
        await app.SignUpAsync();
        (await app.CountEffectsAsync(stuck)).ShouldBe(1, "the prepared content is committed before it is sent");
        await app.PublishAsync(new NumberedToSend(other));
        await BackgroundWork.UntilAsync(() => Task.FromResult(SentTimes(other) == 1));

        hanging.SetResult();
        await app.WaitForOutboxAsync();
        (await app.CountMessagesAsync("tests.send")).ShouldBe(0);
    }

    [Fact]
    public async Task A_send_that_times_out_is_retried()
    {
        var message = Next();
        app.Script.When(message, _ => HangAsync());
        await app.PublishAsync(new NumberedToSend(message));
        await BackgroundWork.UntilAsync(() => Task.FromResult(SentTimes(message) == 1));

        app.Time.Advance(TimeSpan.FromSeconds(30));
        await BackgroundWork.UntilAsync(async () => await app.CountMessagesAsync("tests.send", "attempts = 1") == 1);

        app.Script.Succeed(message);
        app.Time.Advance(TimeSpan.FromSeconds(5));
        await app.WaitForOutboxAsync();
        SentTimes(message).ShouldBe(2);
        hanging.SetResult();
    }

    [Fact]
    public async Task A_second_attempt_prepares_again_with_the_same_message_id()
    {
        var message = Next();
        app.Script.Fail(message);
        await app.PublishAsync(new NumberedToSend(message));
        await app.WaitForOutboxAsync();

        app.Script.Succeed(message);
        app.Time.Advance(TimeSpan.FromSeconds(5));
        await app.WaitForOutboxAsync();

        SentTimes(message).ShouldBe(2);
        app.Script.Sent.Where(sent => sent.Number == message).Select(sent => sent.MessageId).Distinct().ShouldHaveSingleItem();
        (await app.CountEffectsAsync(message)).ShouldBe(2);
    }

    [Fact]
    public async Task A_claim_outlasts_a_send_so_no_other_instance_sends_the_same_message()
    {
        var message = Next();
        app.Script.When(message, _ => HangAsync());
        app.StartInstance();
        await app.PublishAsync(new NumberedToSend(message));
        await BackgroundWork.UntilAsync(() => Task.FromResult(SentTimes(message) == 1));

        app.Time.Advance(TimeSpan.FromSeconds(29));
        await app.PublishAsync(new NumberedToSend(Next()));
        await BackgroundWork.UntilAsync(async () => await app.CountMessagesAsync("tests.send") == 1);

        SentTimes(message).ShouldBe(1);
        hanging.SetResult();
        await app.WaitForOutboxAsync();
        SentTimes(message).ShouldBe(1);
    }

    private static int Next() => Interlocked.Increment(ref number);

    private int SentTimes(int message) => app.Script.Sent.Count(sent => sent.Number == message);

    /// <summary>Hangs and ignores cancellation.</summary>
    private async Task<HandlerResult> HangAsync()
    {
        await hanging.Task;
        return HandlerResult.Done;
    }
}
