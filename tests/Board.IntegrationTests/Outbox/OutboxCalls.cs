using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.IntegrationTests.Apps;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Outbox;

/// <summary>Publishes events and reads the state of their messages.</summary>
internal static class OutboxCalls
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Publishes events in one transaction.</summary>
    public static Task PublishAsync<TEvent>(this TestApp app, params TEvent[] events)
        where TEvent : IModuleEvent =>
        app.PublishAsync(events, afterwards: () => { });

    /// <summary>Publishes events in one transaction, and runs code before its commit.</summary>
    public static Task PublishAsync<TEvent>(this TestApp app, TEvent[] events, Action afterwards)
        where TEvent : IModuleEvent =>
        app.WithServiceAsync<IServiceProvider, int>(services => services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async ct =>
            {
                foreach (var happened in events)
                {
                    await services.GetRequiredService<IMediator>().Publish(happened, ct);
                }

                afterwards();
                return events.Length;
            },
            Cancellation));

    /// <summary>Counts how often the message with this number took effect.</summary>
    public static Task<int> CountEffectsAsync(this TestApp app, int number) =>
        app.CountAsync("SELECT COUNT(*) FROM users WHERE email LIKE @value", ("value", EffectCalls.AddressPattern(number)));

    /// <summary>Counts all messages of a handler, due or not.</summary>
    public static Task<int> CountMessagesAsync(this TestApp app, string handler, string condition = "1 = 1") =>
        app.CountAsync($"SELECT COUNT(*) FROM outbox_messages WHERE handler = @value AND {condition}", ("value", handler));

    /// <summary>Waits until no message is due or being handled, except for <see cref="HandleAddedLater"/>, which may be unknown.</summary>
    public static Task WaitForOutboxAsync(this TestApp app) =>
        BackgroundWork.UntilAsync(async () => await app.CountAsync(
            """
            SELECT COUNT(*)
            FROM outbox_messages
            WHERE (claimed_by IS NOT NULL OR claimed_until <= @value) AND handler <> 'tests.added_later'
            """,
            ("value", app.Now.UtcDateTime)) == 0);
}
