using Board.Application.Messaging;

namespace Board.Application.Outbox;

/// <summary>
/// Handles an event outside of the database, for example by sending a mail: after the commit, in the background, at least once. A mail is
/// sent twice if the program is killed before it records the delivery. Needs an <see cref="OutboxHandlerAttribute"/>.
/// </summary>
/// <typeparam name="TEvent">The event; see <see cref="IHandleLater{TEvent}"/>.</typeparam>
/// <typeparam name="TPrepared">The prepared content. It is kept in memory only and may hold secrets.</typeparam>
public interface IHandleExternally<in TEvent, TPrepared>
    where TEvent : IModuleEvent
    where TPrepared : class
{
    /// <summary>
    /// Prepares the content and stores what must be known of it later, such as the hash of a token, in a short transaction that also
    /// renews the claim on the message. Runs before each attempt.
    /// </summary>
    /// <param name="message">The event.</param>
    /// <param name="messageId">Id of the message, the same for each attempt.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The content; <see langword="null"/> deletes the message without sending anything.</returns>
    Task<TPrepared?> PrepareAsync(TEvent message, Guid messageId, CancellationToken cancellationToken);

    /// <summary>Sends the content outside of a transaction. The timeout is 30 s; the claim on the message lasts 60 s.</summary>
    Task SendAsync(TPrepared prepared, CancellationToken cancellationToken);
}
