namespace Board.Application.Outbox;

/// <summary>Delivers stored messages to their handlers.</summary>
public interface IOutboxDispatcher
{
    /// <summary>Delivers a batch of due messages to a handler.</summary>
    /// <returns>Whether there may be more.</returns>
    Task<bool> StepAsync(OutboxHandler handler, CancellationToken cancellationToken);
}
