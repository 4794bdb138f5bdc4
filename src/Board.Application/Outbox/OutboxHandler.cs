using Board.Application.BackgroundWork;
using Board.Application.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Outbox;

/// <summary>A registered handler of outbox messages.</summary>
public abstract class OutboxHandler
{
    private readonly Type type;
    private readonly OutboxHandlerAttribute declaration;

    private protected OutboxHandler(Type type, Type eventType, OutboxHandlerAttribute declaration)
    {
        this.type = type;
        this.declaration = declaration;
        EventType = eventType;
    }

    /// <summary>Stable name, stored with each message.</summary>
    public string Name => declaration.Name;

    /// <summary>Type of the event that the stored payload is deserialised to.</summary>
    public Type EventType { get; }

    /// <summary>Whether failed messages are retried forever.</summary>
    public bool NeverGivesUp => declaration.NeverGivesUp;

    /// <summary>Maximum number of messages handled at once.</summary>
    public virtual int BatchSize => 1;

    /// <summary>Wakes the dispatcher for this handler.</summary>
    public WakeUpSignal Signal { get; } = new();

    private protected int DeclaredBatchSize => declaration.BatchSize;

    private protected object Resolve(IServiceProvider services) => services.GetRequiredService(type);
}

/// <summary>A handler whose work is committed together with the deletion of its messages.</summary>
public abstract class TransactionalOutboxHandler : OutboxHandler
{
    private protected TransactionalOutboxHandler(Type type, Type eventType, OutboxHandlerAttribute declaration)
        : base(type, eventType, declaration)
    {
    }

    /// <summary>Handles messages in the transaction of the caller.</summary>
    public abstract Task<HandlerResult> HandleAsync(
        IServiceProvider services, IReadOnlyList<IModuleEvent> messages, CancellationToken cancellationToken);
}

/// <summary>A handler with an effect outside of the database.</summary>
public abstract class ExternalOutboxHandler : OutboxHandler
{
    private protected ExternalOutboxHandler(Type type, Type eventType, OutboxHandlerAttribute declaration)
        : base(type, eventType, declaration)
    {
    }

    /// <summary>Prepares the content, in the transaction of the caller.</summary>
    public abstract Task<object?> PrepareAsync(
        IServiceProvider services, IModuleEvent message, Guid messageId, CancellationToken cancellationToken);

    /// <summary>Sends the prepared content.</summary>
    public abstract Task SendAsync(IServiceProvider services, object prepared, CancellationToken cancellationToken);
}

internal sealed class SingleOutboxHandler<TEvent>(Type type, OutboxHandlerAttribute declaration)
    : TransactionalOutboxHandler(type, typeof(TEvent), declaration)
    where TEvent : IModuleEvent
{
    public override Task<HandlerResult> HandleAsync(
        IServiceProvider services, IReadOnlyList<IModuleEvent> messages, CancellationToken cancellationToken) =>
        ((IHandleLater<TEvent>)Resolve(services)).HandleAsync((TEvent)messages.Single(), cancellationToken);
}

internal sealed class BatchOutboxHandler<TEvent>(Type type, OutboxHandlerAttribute declaration)
    : TransactionalOutboxHandler(type, typeof(TEvent), declaration)
    where TEvent : IModuleEvent
{
    public override int BatchSize => DeclaredBatchSize;

    public override Task<HandlerResult> HandleAsync(
        IServiceProvider services, IReadOnlyList<IModuleEvent> messages, CancellationToken cancellationToken) =>
        ((IHandleBatchLater<TEvent>)Resolve(services)).HandleAsync([.. messages.Cast<TEvent>()], cancellationToken);
}

internal sealed class ExternalOutboxHandler<TEvent, TPrepared>(Type type, OutboxHandlerAttribute declaration)
    : ExternalOutboxHandler(type, typeof(TEvent), declaration)
    where TEvent : IModuleEvent
    where TPrepared : class
{
    public override async Task<object?> PrepareAsync(
        IServiceProvider services, IModuleEvent message, Guid messageId, CancellationToken cancellationToken) =>
        await Handler(services).PrepareAsync((TEvent)message, messageId, cancellationToken);

    public override Task SendAsync(IServiceProvider services, object prepared, CancellationToken cancellationToken) =>
        Handler(services).SendAsync((TPrepared)prepared, cancellationToken);

    private IHandleExternally<TEvent, TPrepared> Handler(IServiceProvider services) =>
        (IHandleExternally<TEvent, TPrepared>)Resolve(services);
}
