using Board.Application.Messaging;

namespace Board.Application.Outbox;

/// <summary>
/// Handles an event after the commit of the transaction that published it: in the background, on any instance, at least once. The
/// handler runs in a transaction that also deletes the message, so its writes take effect exactly once. Needs an
/// <see cref="OutboxHandlerAttribute"/>.
/// </summary>
/// <typeparam name="TEvent">The event; it is stored as JSON and may hold ids, numbers, times and flags only.</typeparam>
public interface IHandleLater<in TEvent>
    where TEvent : IModuleEvent
{
    /// <summary>Handles one message. Do only database work here: it is rolled back if the handler throws.</summary>
    Task<HandlerResult> HandleAsync(TEvent message, CancellationToken cancellationToken);
}
