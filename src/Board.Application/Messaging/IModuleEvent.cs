using MediatR;

namespace Board.Application.Messaging;

/// <summary>
/// An event of a module that other modules may handle. It is published within the transaction of the change; an event whose name ends
/// in -ing is published before it.
/// </summary>
public interface IModuleEvent : INotification;

/// <summary>
/// Handles an event of another module in the transaction of the publisher, so both are committed or neither. For work after the commit
/// see <see cref="Outbox.IHandleLater{TEvent}"/>.
/// </summary>
public interface IModuleEventHandler<in TEvent> : INotificationHandler<TEvent>
    where TEvent : IModuleEvent;
