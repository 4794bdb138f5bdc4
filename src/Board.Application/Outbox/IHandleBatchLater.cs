using Board.Application.Messaging;

namespace Board.Application.Outbox;

/// <summary>
/// Handles several messages of its kind in one transaction, up to <see cref="OutboxHandlerAttribute.BatchSize"/>; otherwise like
/// <see cref="IHandleLater{TEvent}"/>. Messages that have failed before come one at a time, so that one cannot stop the others.
/// </summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IHandleBatchLater<in TEvent>
    where TEvent : IModuleEvent
{
    /// <summary>Handles some messages, oldest first.</summary>
    Task<HandlerResult> HandleAsync(IReadOnlyList<TEvent> messages, CancellationToken cancellationToken);
}
