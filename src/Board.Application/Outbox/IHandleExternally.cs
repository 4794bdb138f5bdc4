using Board.Application.Messaging;

namespace Board.Application.Outbox;

/// <summary>
/// Handles an event outside of the database, for example by sending a mail: after the commit, in the background, at least once. What
/// it sends may arrive twice when the program is killed between sending and noting it. Needs an <see cref="OutboxHandlerAttribute"/>.
/// </summary>
/// <typeparam name="TEvent">The event; see <see cref="IHandleLater{TEvent}"/>.</typeparam>
/// <typeparam name="TPrepared">What is sent. It is kept in memory only and may hold secrets.</typeparam>
public interface IHandleExternally<in TEvent, TPrepared>
    where TEvent : IModuleEvent
    where TPrepared : class
{
    /// <summary>
    /// Prepares what is sent and stores what must be known of it, in a short transaction that also renews the claim on the message.
    /// Runs again before each attempt.
    /// </summary>
    /// <param name="message">The event.</param>
    /// <param name="messageId">Id of the message, the same for each attempt.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>What to send; <see langword="null"/> if there is nothing to send any more, which deletes the message.</returns>
    Task<TPrepared?> PrepareAsync(TEvent message, Guid messageId, CancellationToken cancellationToken);

    /// <summary>Sends it. No transaction is open. It has 30 seconds; the claim on the message lasts for 60.</summary>
    Task SendAsync(TPrepared prepared, CancellationToken cancellationToken);
}
