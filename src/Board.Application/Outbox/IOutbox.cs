using Board.Application.Messaging;

namespace Board.Application.Outbox;

/// <summary>Stores messages for handlers that run after the commit.</summary>
public interface IOutbox
{
    /// <summary>Stores one message for each handler, in the transaction of the caller, and wakes the dispatcher after its commit.</summary>
    Task AddAsync(IModuleEvent message, IReadOnlyCollection<OutboxHandler> handlers, CancellationToken cancellationToken);

    /// <summary>Makes parked messages due again.</summary>
    /// <returns>The number of messages.</returns>
    Task<int> RetryParkedAsync(CancellationToken cancellationToken);
}
