namespace Board.Application.Outbox;

/// <summary>Declares a handler of outbox messages.</summary>
/// <param name="name">
/// Stable name, such as <c>comments.delete_with_posts</c>. Stored messages carry it: the class may be renamed, the name may not.
/// </param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutboxHandlerAttribute(string name) : Attribute
{
    /// <summary>Stable name, unique among all handlers.</summary>
    public string Name => name;

    /// <summary>Maximum number of messages handled at once by an <see cref="IHandleBatchLater{TEvent}"/>.</summary>
    public int BatchSize { get; init; } = 100;

    /// <summary>
    /// Whether a message that has failed for a day is retried every hour. Otherwise it is parked until <c>outbox retry</c>.
    /// </summary>
    public bool NeverGivesUp { get; init; }
}
