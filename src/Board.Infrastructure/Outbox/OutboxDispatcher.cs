using Board.Application.Common;
using Board.Application.Outbox;
using Board.Application.Persistence;
using Microsoft.Extensions.Logging;

namespace Board.Infrastructure.Outbox;

/// <summary>
/// Delivers messages. Each delivery first claims a batch, so that other instances do not take it although no transaction is open. A claim
/// of a killed instance expires, and the next dispatcher starts again.
/// </summary>
internal sealed class OutboxDispatcher(
    OutboxStore outbox,
    IUnitOfWork unitOfWork,
    IServiceProvider services,
    OutboxMetrics metrics,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : IOutboxDispatcher
{
    /// <summary>Timeout of a send by an external handler.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Longer than a send; otherwise two instances could send the same message.</summary>
    private static readonly TimeSpan ClaimDuration = 2 * SendTimeout;

    // A step pauses for as long as it took, so steps of a few milliseconds would waste most of the time.
    private static readonly TimeSpan MinStep = TimeSpan.FromMilliseconds(50);
    private const int MaxDeliveriesOfStep = 20;

    public async Task<bool> StepAsync(OutboxHandler handler, CancellationToken cancellationToken)
    {
        var begun = time.GetTimestamp();
        for (var delivery = 0; delivery < MaxDeliveriesOfStep && time.GetElapsedTime(begun) < MinStep; delivery++)
        {
            if (await outbox.ClaimAsync(handler, ClaimDuration, cancellationToken) is not { } claim)
            {
                return false;
            }

            try
            {
                await DeliverAsync(handler, claim, cancellationToken);
            }
            catch (OutboxClaimLostException)
            {
                logger.LogInformation("Another instance took over a message of {Handler}, whose claim had expired.", handler.Name);
            }
        }

        return true;
    }

    private async Task DeliverAsync(OutboxHandler handler, OutboxClaim claim, CancellationToken cancellationToken)
    {
        try
        {
            if (handler is ExternalOutboxHandler external)
            {
                await SendAsync(external, claim, cancellationToken);
            }
            else
            {
                await HandleAsync((TransactionalOutboxHandler)handler, claim, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is not OutboxClaimLostException && !cancellationToken.IsCancellationRequested)
        {
            await RecordFailureAsync(handler, claim, exception, cancellationToken);
        }
        catch (Exception exception) when (exception is not OutboxClaimLostException)
        {
            await ReturnAsync(claim);
            throw;
        }
    }

    /// <summary>Gives messages back when the program stops, so that another instance need not wait for the end of the claim.</summary>
    private async Task ReturnAsync(OutboxClaim claim)
    {
        try
        {
            await outbox.ReturnAsync(claim, CancellationToken.None);
        }
        catch (Exception exception) when (exception is ServiceUnavailableException or OutboxClaimLostException)
        {
            // The claim expires.
        }
    }

    private async Task HandleAsync(TransactionalOutboxHandler handler, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var messages = claim.Messages.Select(message => OutboxPayload.Read(message.Payload, handler.EventType)).ToList();
        var result = await unitOfWork.ExecuteAsync(
            async ct =>
            {
                var handled = await handler.HandleAsync(services, messages, ct);
                await (handled.NextStep is { } delay ? outbox.ContinueAsync(claim, delay, ct) : outbox.DeleteAsync(claim, ct));
                return handled;
            },
            cancellationToken);
        if (result == HandlerResult.Done)
        {
            metrics.RecordHandled(handler.Name, messages.Count);
        }
    }

    private async Task SendAsync(ExternalOutboxHandler handler, OutboxClaim claim, CancellationToken cancellationToken)
    {
        var row = claim.Messages.Single();
        var message = OutboxPayload.Read(row.Payload, handler.EventType);
        var prepared = await unitOfWork.ExecuteAsync(
            async ct =>
            {
                await outbox.RenewAsync(claim, ClaimDuration, ct);
                return await handler.PrepareAsync(services, message, row.MessageId, ct);
            },
            cancellationToken);
        if (prepared is not null)
        {
            using var timeout = new CancellationTokenSource(SendTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await handler.SendAsync(services, prepared, either.Token).WaitAsync(either.Token);
        }

        await outbox.DeleteAsync(claim, cancellationToken);
        metrics.RecordHandled(handler.Name, count: 1);
    }

    private async Task RecordFailureAsync(
        OutboxHandler handler, OutboxClaim claim, Exception exception, CancellationToken cancellationToken)
    {
        var first = claim.Messages[0].MessageId;
        var failingFor = claim.FailingSince is { } since ? time.UtcNow().UtcDateTime - since : TimeSpan.Zero;
        var failures = claim.Attempts + 1;
        if (RetryPolicy.PauseAfter(failures, failingFor, handler.NeverGivesUp) is { } pause)
        {
            await outbox.PostponeAsync(claim, pause, cancellationToken);
            logger.LogWarning(
                exception,
                "{Handler} failed for {Count} messages from {MessageId} on (failure {Failures}); the next attempt is in {Pause}.",
                handler.Name,
                claim.Messages.Count,
                first,
                failures,
                pause);
        }
        else
        {
            await outbox.ParkAsync(claim, cancellationToken);
            logger.LogError(
                exception,
                "{Handler} failed for the message {MessageId} for a day ({Failures} times). It is parked: \"outbox retry\" tries it again.",
                handler.Name,
                first,
                failures);
        }

        metrics.RecordFailed(handler.Name);
    }
}
