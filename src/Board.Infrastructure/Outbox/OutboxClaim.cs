namespace Board.Infrastructure.Outbox;

/// <summary>Messages of one handler that one dispatcher has claimed for a while.</summary>
/// <param name="Id">Random id, which tells this claim from a later one of another dispatcher.</param>
/// <param name="Messages">The messages, oldest first; more than one only if none of them has failed before.</param>
internal sealed record OutboxClaim(Guid Id, IReadOnlyList<OutboxMessageRow> Messages)
{
    /// <summary>Number of failures in a row.</summary>
    public int Attempts => Messages[0].Attempts;

    /// <summary>Time of the first of these failures.</summary>
    public DateTime? FailingSince => Messages[0].FailingSince;
}

/// <summary>A row of <c>outbox_messages</c>.</summary>
internal sealed record OutboxMessageRow
{
    public required byte[] Id { get; init; }

    public required string Payload { get; init; }

    public required int Attempts { get; init; }

    public required DateTime? FailingSince { get; init; }

    public Guid MessageId => new(Id, bigEndian: true);
}

/// <summary>The claim has expired and another dispatcher has taken the messages over; the work of this one is rolled back.</summary>
internal sealed class OutboxClaimLostException : Exception;
