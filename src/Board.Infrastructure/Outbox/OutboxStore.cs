using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Outbox;
using Board.Application.Persistence;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Outbox;

/// <summary>
/// Stores and claims messages. A claim is a compare-and-set on <c>claimed_until</c>, so only one of two dispatchers that find the same due
/// row gets it: on one server the row lock decides, on a Galera cluster certification rolls the second one back. Later statements contain
/// the id of the claim and fail if it was lost.
/// </summary>
internal sealed class OutboxStore(DbSession db, IUnitOfWork unitOfWork, IIdGenerator ids, TimeProvider time) : IOutbox
{
    /// <summary>The due time of parked messages.</summary>
    private static readonly DateTime Never = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private const string Insert =
        """
        INSERT INTO outbox_messages (id, handler, payload, created_at, claimed_until, attempts)
        VALUES (@Id, @Handler, @Payload, @Now, @Now, 0)
        """;

    public async Task AddAsync(IModuleEvent message, IReadOnlyCollection<OutboxHandler> handlers, CancellationToken cancellationToken)
    {
        var payload = OutboxPayload.Write(message);
        foreach (var handler in handlers)
        {
            var row = new { Id = Bytes(ids.Next()), Handler = handler.Name, Payload = payload, Now = time.UtcNow().UtcDateTime };
            await db.ExecutePreparedAsync(Insert, row, cancellationToken);
            db.AfterCommit(handler.Signal.Set);
        }
    }

    private const string SelectDue =
        """
        SELECT id, payload, attempts, failing_since
        FROM outbox_messages
        WHERE handler = @Handler AND claimed_until <= @Now
        ORDER BY claimed_until, id
        LIMIT @Take
        """;

    private const string UpdateClaimed =
        "UPDATE outbox_messages SET claimed_until = @Until, claimed_by = @Claim WHERE id IN @Ids AND claimed_until <= @Now";

    private const string SelectClaimed =
        """
        SELECT id, payload, attempts, failing_since
        FROM outbox_messages
        WHERE id IN @Ids AND claimed_by = @Claim
        ORDER BY id
        """;

    /// <summary>Claims due messages; <see langword="null"/> if there are none.</summary>
    public async Task<OutboxClaim?> ClaimAsync(OutboxHandler handler, TimeSpan duration, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = time.UtcNow().UtcDateTime;
            var due = WithoutFailed(await db.ListAsync<OutboxMessageRow>(
                SelectDue, new { Handler = handler.Name, Now = now, Take = handler.BatchSize }, cancellationToken));
            if (due.Count == 0)
            {
                return null;
            }

            var claim = Guid.NewGuid();
            var parameters = new { Ids = Ids(due), Claim = Bytes(claim), Now = now, Until = now + duration };
            var claimed = await ExecuteAsync(UpdateClaimed, parameters, cancellationToken);
            if (claimed == due.Count)
            {
                return new OutboxClaim(claim, due);
            }

            // Another dispatcher may have claimed some of them.
            if (claimed > 0)
            {
                return new OutboxClaim(claim, await db.ListAsync<OutboxMessageRow>(SelectClaimed, parameters, cancellationToken));
            }
        }
    }

    private const string DeleteClaimed = "DELETE FROM outbox_messages WHERE id IN @Ids AND claimed_by = @Claim";

    /// <summary>Deletes handled messages.</summary>
    /// <exception cref="OutboxClaimLostException">Another dispatcher has them.</exception>
    public Task DeleteAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        ExecuteAsync(DeleteClaimed, claim, new { Ids = Ids(claim.Messages), Claim = Bytes(claim.Id) }, cancellationToken);

    private const string UpdateRenewed =
        "UPDATE outbox_messages SET claimed_until = @Until WHERE id IN @Ids AND claimed_by = @Claim";

    /// <summary>Renews the claim.</summary>
    /// <exception cref="OutboxClaimLostException">Another dispatcher has the messages.</exception>
    public Task RenewAsync(OutboxClaim claim, TimeSpan duration, CancellationToken cancellationToken) =>
        ExecuteAsync(
            UpdateRenewed,
            claim,
            new { Ids = Ids(claim.Messages), Claim = Bytes(claim.Id), Until = (time.UtcNow() + duration).UtcDateTime },
            cancellationToken);

    private const string UpdateReleased =
        """
        UPDATE outbox_messages
        SET claimed_until = @DueAt, claimed_by = NULL, attempts = @Attempts, failing_since = @FailingSince, failed_at = @FailedAt
        WHERE id IN @Ids AND claimed_by = @Claim
        """;

    /// <summary>Keeps messages whose step succeeded for their next step.</summary>
    /// <exception cref="OutboxClaimLostException">Another dispatcher has them.</exception>
    public Task ContinueAsync(OutboxClaim claim, TimeSpan delay, CancellationToken cancellationToken) =>
        ReleaseAsync(claim, (time.UtcNow() + delay).UtcDateTime, attempts: 0, failingSince: null, failedAt: null, cancellationToken);

    /// <summary>Keeps messages that failed for another attempt.</summary>
    public Task PostponeAsync(OutboxClaim claim, TimeSpan pause, CancellationToken cancellationToken)
    {
        var now = time.UtcNow().UtcDateTime;
        return ReleaseAsync(claim, now + pause, claim.Attempts + 1, claim.FailingSince ?? now, failedAt: null, cancellationToken);
    }

    /// <summary>Keeps messages that failed until <c>outbox retry</c>.</summary>
    public Task ParkAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        ReleaseAsync(
            claim, Never, claim.Attempts + 1, claim.FailingSince, failedAt: time.UtcNow().UtcDateTime, cancellationToken);

    /// <summary>Returns messages unchanged.</summary>
    public Task ReturnAsync(OutboxClaim claim, CancellationToken cancellationToken) =>
        ReleaseAsync(
            claim, time.UtcNow().UtcDateTime, claim.Attempts, claim.FailingSince, failedAt: null, cancellationToken);

    private const string UpdateParked =
        """
        UPDATE outbox_messages
        SET claimed_until = @Now, attempts = 0, failing_since = NULL, failed_at = NULL
        WHERE failed_at IS NOT NULL
        """;

    public Task<int> RetryParkedAsync(CancellationToken cancellationToken) =>
        ExecuteAsync(UpdateParked, new { Now = time.UtcNow().UtcDateTime }, cancellationToken);

    private const string SelectBacklog =
        """
        SELECT handler, COUNT(*) - COUNT(failed_at) AS waiting, COUNT(failed_at) AS parked,
               MIN(CASE WHEN failed_at IS NULL THEN created_at END) AS oldest
        FROM outbox_messages
        GROUP BY handler
        """;

    /// <summary>Counts the messages of each handler, unknown ones included.</summary>
    public Task<IReadOnlyList<OutboxBacklogRow>> CountAsync(CancellationToken cancellationToken) =>
        db.ListAsync<OutboxBacklogRow>(SelectBacklog, new { }, cancellationToken);

    private Task ReleaseAsync(
        OutboxClaim claim, DateTime dueAt, int attempts, DateTime? failingSince, DateTime? failedAt, CancellationToken cancellationToken) =>
        ExecuteAsync(
            UpdateReleased,
            claim,
            new
            {
                Ids = Ids(claim.Messages),
                Claim = Bytes(claim.Id),
                DueAt = dueAt,
                Attempts = attempts,
                FailingSince = failingSince,
                FailedAt = failedAt,
            },
            cancellationToken);

    private async Task ExecuteAsync(string sql, OutboxClaim claim, object parameters, CancellationToken cancellationToken)
    {
        if (await ExecuteAsync(sql, parameters, cancellationToken) != claim.Messages.Count)
        {
            throw new OutboxClaimLostException();
        }
    }

    /// <summary>Joins the transaction of a handler, or opens one.</summary>
    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync(ct => db.ExecuteAsync(sql, parameters, ct), cancellationToken);

    /// <summary>Leaves a message that has failed before to a claim of its own.</summary>
    private static IReadOnlyList<OutboxMessageRow> WithoutFailed(IReadOnlyList<OutboxMessageRow> due) =>
        due is [{ Attempts: > 0 } failed, ..] ? [failed] : [.. due.TakeWhile(message => message.Attempts == 0)];

    private static byte[][] Ids(IReadOnlyList<OutboxMessageRow> messages) => [.. messages.Select(message => message.Id)];

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}

/// <summary>The messages of one handler.</summary>
internal sealed record OutboxBacklogRow
{
    public required string Handler { get; init; }

    public required long Waiting { get; init; }

    public required long Parked { get; init; }

    /// <summary>Creation time of the oldest message that waits.</summary>
    public required DateTime? Oldest { get; init; }
}
