using Board.Application.Messaging;

namespace Board.Application.Outbox;

/// <summary>
/// Handles several messages of its kind in one transaction, up to <see cref="OutboxHandlerAttribute.BatchSize"/>; otherwise like
/// <see cref="IHandleLater{TEvent}"/>. Messages that have failed are retried one at a time, so that a poisoned one cannot block the others.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IHandleBatchLater<in TEvent>
    where TEvent : IModuleEvent
{
    /// <summary>Handles a batch of messages, oldest first.</summary>
    Task<HandlerResult> HandleAsync(IReadOnlyList<TEvent> messages, CancellationToken cancellationToken);
}
