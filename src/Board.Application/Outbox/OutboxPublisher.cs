using Board.Application.Messaging;
using MediatR;

namespace Board.Application.Outbox;

/// <summary>Stores a published event for its outbox handlers. Registered only for events that have some.</summary>
internal sealed class OutboxPublisher<TEvent>(IOutbox outbox, IEnumerable<OutboxHandler> handlers) : INotificationHandler<TEvent>
    where TEvent : IModuleEvent
{
    public Task Handle(TEvent notification, CancellationToken cancellationToken) =>
        outbox.AddAsync(notification, [.. handlers.Where(handler => handler.EventType == typeof(TEvent))], cancellationToken);
}
