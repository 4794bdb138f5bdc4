using System.Collections.Concurrent;
using Board.Application.Messaging;
using Board.Application.Outbox;

namespace Board.IntegrationTests.Outbox;

/// <summary>The behaviour of the handlers of these tests, shared by all instances of an app. By default they succeed at once.</summary>
public sealed class OutboxScript
{
    private readonly ConcurrentDictionary<int, Func<CancellationToken, Task<HandlerResult>>> steps = new();

    /// <summary>Numbers of the messages in the order in which they were sent, with the ids of the messages.</summary>
    public ConcurrentQueue<(int Number, Guid MessageId)> Sent { get; } = new();

    /// <summary>Whether instances that start later know the handler <see cref="HandleAddedLater"/>.</summary>
    public bool KnowsAddedHandler { get; set; }

    /// <summary>Sets the action for a message.</summary>
    public void When(int number, Func<CancellationToken, Task<HandlerResult>> step) => steps[number] = step;

    /// <summary>Lets a message fail.</summary>
    public void Fail(int number) => When(number, _ => throw new InvalidOperationException($"message {number} is poisoned"));

    public void Succeed(int number) => steps.TryRemove(number, out _);

    public Task<HandlerResult> RunAsync(int number, CancellationToken cancellationToken) =>
        steps.TryGetValue(number, out var step) ? step(cancellationToken) : Task.FromResult(HandlerResult.Done);
}

public sealed record NumberedMessage(int Number) : IModuleEvent;

public sealed record NumberedInBatch(int Number) : IModuleEvent;

public sealed record NumberedForEver(int Number) : IModuleEvent;

public sealed record NumberedToSend(int Number) : IModuleEvent;

public sealed record NumberedForNewer(int Number) : IModuleEvent;
