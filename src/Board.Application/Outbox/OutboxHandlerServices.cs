using System.Reflection;
using Board.Application.BackgroundWork;
using Board.Application.Modules;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Board.Application.Outbox;

/// <summary>Registers handlers of outbox messages.</summary>
public static class OutboxHandlerServices
{
    /// <summary>Time until an instance notices a message that another instance stored but did not handle.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    /// <summary>Concurrent sends of one external handler: a send that hangs must not block the others.</summary>
    private const int ConcurrentSends = 4;

    private static readonly (Type Interface, Type Handler)[] Kinds =
    [
        (typeof(IHandleLater<>), typeof(SingleOutboxHandler<>)),
        (typeof(IHandleBatchLater<>), typeof(BatchOutboxHandler<>)),
        (typeof(IHandleExternally<,>), typeof(ExternalOutboxHandler<,>)),
    ];

    /// <summary>Adds every outbox handler of a module.</summary>
    internal static IServiceCollection AddOutboxHandlersFrom(this IServiceCollection services, Type module)
    {
        foreach (var type in module.TypesBeside().Where(type => HandlersOf(type).Any()))
        {
            services.AddOutboxHandler(type);
        }

        return services;
    }

    /// <summary>Adds a handler of outbox messages.</summary>
    /// <exception cref="InvalidOperationException">It has no unique name, or handles more than one event.</exception>
    public static IServiceCollection AddOutboxHandler(this IServiceCollection services, Type type)
    {
        var handler = Create(type);
        var names = services.Select(service => service.ImplementationInstance).OfType<OutboxHandler>().Select(other => other.Name);
        if (names.Contains(handler.Name, StringComparer.Ordinal))
        {
            throw new InvalidOperationException($"{type}: another outbox handler is called {handler.Name}, too.");
        }

        services.AddTransient(type);
        services.AddSingleton(handler);
        services.AddSingleton(new PeriodicWork(
            handler.Name,
            PollInterval,
            (scope, cancellationToken) => scope.GetRequiredService<IOutboxDispatcher>().StepAsync(handler, cancellationToken))
        {
            Concurrency = handler is ExternalOutboxHandler ? ConcurrentSends : 1,
            Signal = handler.Signal,
        });

        // One publisher serves all handlers of an event.
        services.TryAddEnumerable(ServiceDescriptor.Transient(
            typeof(INotificationHandler<>).MakeGenericType(handler.EventType),
            typeof(OutboxPublisher<>).MakeGenericType(handler.EventType)));
        return services;
    }

    private static OutboxHandler Create(Type type)
    {
        var declaration = type.GetCustomAttribute<OutboxHandlerAttribute>()
            ?? throw new InvalidOperationException($"{type} needs an [OutboxHandler] with a name.");
        return HandlersOf(type).ToList() is [var handler]
            ? (OutboxHandler)Activator.CreateInstance(handler, type, declaration)!
            : throw new InvalidOperationException($"{type} must handle exactly one event.");
    }

    private static IEnumerable<Type> HandlersOf(Type type) =>
        from face in type.GetInterfaces()
        where face.IsGenericType
        from kind in Kinds
        where face.GetGenericTypeDefinition() == kind.Interface
        select kind.Handler.MakeGenericType(face.GetGenericArguments());
}
