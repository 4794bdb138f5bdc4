namespace Board.Application.Outbox;

/// <summary>Result of handling a message.</summary>
public readonly record struct HandlerResult
{
    /// <summary>The message is handled and deleted.</summary>
    public static HandlerResult Done => default;

    /// <summary>The step is committed, the message stays, and the next step follows: for work too large for one transaction.</summary>
    public static HandlerResult More => MoreAfter(TimeSpan.Zero);

    /// <summary>Delay until the next step; <see langword="null"/> if there is none.</summary>
    public TimeSpan? NextStep { get; private init; }

    /// <summary>The step is committed, the message stays, and the next step follows after a delay.</summary>
    public static HandlerResult MoreAfter(TimeSpan delay) => new() { NextStep = delay };
}
