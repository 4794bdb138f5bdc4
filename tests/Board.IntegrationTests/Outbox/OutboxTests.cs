using Board.Application.Outbox;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Outbox;

public sealed class OutboxOnSqlite(OutboxOnSqliteApp app) : OutboxTests<OutboxOnSqliteApp>(app);

public sealed class OutboxOnMariaDb(OutboxOnMariaDbApp app) : OutboxTests<OutboxOnMariaDbApp>(app);

/// <summary>Transactional handlers.</summary>
public abstract class OutboxTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp, IOutboxApp
{
    private static int number;

    [Fact]
    public async Task A_message_is_handled_after_the_commit_and_deleted()
    {
        var message = Next();

        await app.PublishAsync(new NumberedMessage(message));
        await app.WaitForOutboxAsync();

        (await app.CountEffectsAsync(message)).ShouldBe(1);
        (await app.CountMessagesAsync("tests.handle")).ShouldBe(0);
    }

    [Fact]
    public async Task A_transaction_that_is_rolled_back_leaves_no_message()
    {
        var message = Next();

        await Should.ThrowAsync<InvalidOperationException>(
            app.PublishAsync([new NumberedMessage(message)], afterwards: () => throw new InvalidOperationException("rolled back")));

        (await app.CountMessagesAsync("tests.handle")).ShouldBe(0);
        await HandleAnotherAsync();
        (await app.CountEffectsAsync(message)).ShouldBe(0);
    }

    [Fact]
    public async Task A_poisoned_message_does_not_stop_the_others()
    {
        var messages = Enumerable.Range(0, 10).Select(_ => Next()).ToList();
        app.Script.Fail(messages[0]);

        await app.PublishAsync([.. messages.Select(message => new NumberedMessage(message))]);
        await app.WaitForOutboxAsync();

        (await CountEffectsAsync(messages)).ShouldBe([0, .. Enumerable.Repeat(1, 9)]);
        await SucceedAsync(messages[0], TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_poisoned_message_does_not_stop_the_others_of_its_batch()
    {
        var messages = Enumerable.Range(0, 25).Select(_ => Next()).ToList();
        app.Script.Fail(messages[3]);

        await app.PublishAsync([.. messages.Select(message => new NumberedInBatch(message))]);
        await app.WaitForOutboxAsync();
        (await app.CountMessagesAsync("tests.handle_batch", "attempts = 1")).ShouldBe(10, "its batch has failed");

        app.Time.Advance(TimeSpan.FromSeconds(5));
        await app.WaitForOutboxAsync();
        (await CountEffectsAsync(messages)).ShouldBe(messages.Select(message => message == messages[3] ? 0 : 1));
        await SucceedAsync(messages[3], TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_failed_message_is_retried_with_backoff()
    {
        var message = Next();
        app.Script.Fail(message);
        await app.PublishAsync(new NumberedMessage(message));
        await app.WaitForOutboxAsync();
        (await CountFailuresAsync()).ShouldBe(1);

        await AdvanceAsync(TimeSpan.FromSeconds(4));
        (await CountFailuresAsync()).ShouldBe(1);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        (await CountFailuresAsync()).ShouldBe(2);
        await AdvanceAsync(TimeSpan.FromSeconds(9));
        (await CountFailuresAsync()).ShouldBe(2);
        await AdvanceAsync(TimeSpan.FromSeconds(1));
        (await CountFailuresAsync()).ShouldBe(3);

        (await app.CountEffectsAsync(message)).ShouldBe(0);
        await SucceedAsync(message, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_message_that_has_failed_for_a_day_is_parked_until_outbox_retry()
    {
        var message = Next();
        app.Script.Fail(message);
        await app.PublishAsync(new NumberedMessage(message));
        await app.WaitForOutboxAsync();
        await AdvanceAsync(TimeSpan.FromDays(1));
        (await app.CountMessagesAsync("tests.handle", "failed_at IS NOT NULL")).ShouldBe(1);

        app.Script.Succeed(message);
        await AdvanceAsync(TimeSpan.FromDays(365));
        (await app.CountEffectsAsync(message)).ShouldBe(0);

        (await RetryAsync()).ShouldBe("1 parked message is due again.");
        await AdvanceAsync(TimeSpan.FromSeconds(5));
        (await app.CountEffectsAsync(message)).ShouldBe(1);
        (await app.CountMessagesAsync("tests.handle")).ShouldBe(0);
        (await RetryAsync()).ShouldBe("No message is parked: nothing to do.");
    }

    [Fact]
    public async Task A_handler_that_never_gives_up_is_retried_every_hour_after_a_day()
    {
        var message = Next();
        app.Script.Fail(message);
        await app.PublishAsync(new NumberedForEver(message));
        await app.WaitForOutboxAsync();
        await AdvanceAsync(TimeSpan.FromDays(1));
        (await app.CountMessagesAsync("tests.handle_for_ever", "attempts = 2 AND failed_at IS NULL")).ShouldBe(1);

        await AdvanceAsync(TimeSpan.FromMinutes(59));
        (await app.CountMessagesAsync("tests.handle_for_ever", "attempts = 2")).ShouldBe(1);
        await SucceedAsync(message, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_step_that_returns_More_is_committed_and_the_next_one_follows()
    {
        var (message, steps) = (Next(), 0);
        app.Script.When(message, _ => Task.FromResult(++steps < 30 ? HandlerResult.More : HandlerResult.Done));

        await app.PublishAsync(new NumberedMessage(message));
        await app.WaitForOutboxAsync();

        (await app.CountEffectsAsync(message)).ShouldBe(30);
        (await app.CountMessagesAsync("tests.handle")).ShouldBe(0);
    }

    [Fact]
    public async Task A_failed_step_keeps_earlier_steps()
    {
        var (message, steps) = (Next(), 0);
        app.Script.When(message, _ => ++steps switch
        {
            3 => throw new InvalidOperationException("the third step fails once"),
            < 5 => Task.FromResult(HandlerResult.More),
            _ => Task.FromResult(HandlerResult.Done),
        });

        await app.PublishAsync(new NumberedMessage(message));
        await app.WaitForOutboxAsync();
        (await app.CountEffectsAsync(message)).ShouldBe(2);

        await AdvanceAsync(TimeSpan.FromSeconds(5));
        (await app.CountEffectsAsync(message)).ShouldBe(4);
        (await app.CountMessagesAsync("tests.handle")).ShouldBe(0);
    }

    [Fact]
    public async Task A_step_can_be_delayed()
    {
        var (message, steps) = (Next(), 0);
        app.Script.When(
            message, _ => Task.FromResult(++steps == 1 ? HandlerResult.MoreAfter(TimeSpan.FromMinutes(1)) : HandlerResult.Done));

        await app.PublishAsync(new NumberedMessage(message));
        await app.WaitForOutboxAsync();
        await AdvanceAsync(TimeSpan.FromSeconds(59));
        (await app.CountEffectsAsync(message)).ShouldBe(1);

        await AdvanceAsync(TimeSpan.FromSeconds(1));
        (await app.CountEffectsAsync(message)).ShouldBe(2);
    }

    [Fact]
    public async Task Two_instances_handle_each_message_exactly_once()
    {
        var messages = Enumerable.Range(0, 200).Select(_ => Next()).ToList();
        app.StartInstance();

        // Instances that did not store a message poll for it when the clock advances.
        await Task.WhenAll(messages.Chunk(20).Select(
            chunk => app.PublishAsync([.. chunk.Select(message => new NumberedMessage(message))])));

        // Repeatedly, because contention on a busy machine may delay a message.
        await BackgroundWork.UntilAsync(async () =>
        {
            app.Time.Advance(TimeSpan.FromSeconds(5));
            await app.WaitForOutboxAsync();
            return (await CountEffectsAsync(messages)).Sum() >= messages.Count;
        });

        (await CountEffectsAsync(messages)).ShouldAllBe(effects => effects == 1);
    }

    [Fact]
    public async Task Messages_for_a_handler_that_only_newer_instances_know_wait_for_them()
    {
        var message = Next();
        await app.ExecuteAsync(
            """
            INSERT INTO outbox_messages (id, handler, payload, created_at, claimed_until, attempts)
            VALUES (@id, 'tests.added_later', @payload, '2026-01-01 00:00:00', '2026-01-01 00:00:00', 0)
            """,
            ("id", Guid.CreateVersion7().ToByteArray(bigEndian: true)),
            ("payload", $$"""{"number":{{message}}}"""));

        await HandleAnotherAsync();
        (await app.CountMessagesAsync("tests.added_later", "attempts = 0 AND claimed_by IS NULL")).ShouldBe(1);

        app.Script.KnowsAddedHandler = true;
        app.StartInstance();
        app.Time.Advance(TimeSpan.FromSeconds(5));
        await BackgroundWork.UntilAsync(async () => await app.CountMessagesAsync("tests.added_later") == 0);
        (await app.CountEffectsAsync(message)).ShouldBe(1);
    }

    private static int Next() => Interlocked.Increment(ref number);

    private async Task<string> RetryAsync()
    {
        var (exitCode, output, error) = await ApiProcess.RunAsync("Production", ["outbox", "retry", .. app.DatabaseSettings]);
        exitCode.ShouldBe(0, error);
        return output.Trim();
    }

    /// <summary>Number of failures of the only message that fails.</summary>
    private async Task<int> CountFailuresAsync()
    {
        var failures = 0;
        while (await app.CountMessagesAsync("tests.handle", $"attempts > {failures}") > 0)
        {
            failures++;
        }

        return failures;
    }

    private async Task<int[]> CountEffectsAsync(IEnumerable<int> messages)
    {
        var counts = new List<int>();
        foreach (var message in messages)
        {
            counts.Add(await app.CountEffectsAsync(message));
        }

        return [.. counts];
    }

    /// <summary>Advances the clock and waits until all messages that are due are handled.</summary>
    private async Task AdvanceAsync(TimeSpan time)
    {
        app.Time.Advance(time);
        await HandleAnotherAsync();
    }

    /// <summary>Publishes another message and waits until it, and therefore every earlier due message, is handled.</summary>
    private async Task HandleAnotherAsync()
    {
        await app.PublishAsync(new NumberedMessage(Next()));
        await app.PublishAsync(new NumberedForEver(Next()));
        await app.WaitForOutboxAsync();
    }

    private async Task SucceedAsync(int message, TimeSpan pause)
    {
        app.Script.Succeed(message);
        await AdvanceAsync(pause);
        (await app.CountEffectsAsync(message)).ShouldBe(1);
    }
}
