using MediatR;

namespace Board.Application.Messaging;

/// <summary>
/// An event of a module that other modules may handle. It is published within the transaction of the change, or before that transaction
/// if its name ends in -ing.
/// </summary>
public interface IModuleEvent : INotification;

/// <summary>
/// Handles an event of another module in the transaction of the publisher, so that both commit or roll back together. For work after the
/// commit see <see cref="Outbox.IHandleLater{TEvent}"/>.
/// </summary>
public interface IModuleEventHandler<in TEvent> : INotificationHandler<TEvent>
    where TEvent : IModuleEvent;
