using MediatR;

namespace Board.Application.Messaging;

/// <summary>
/// Something that happened in a module and that others may have to react to. Events are published inside the transaction of
/// what happened, so that the reactions are stored with it or not at all; those in -ing, before it.
/// </summary>
public interface IModuleEvent : INotification;

/// <summary>Reacts to an event of another module.</summary>
public interface IModuleEventHandler<in TEvent> : INotificationHandler<TEvent>
    where TEvent : IModuleEvent;
