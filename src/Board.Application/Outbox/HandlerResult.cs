namespace Board.Application.Outbox;

/// <summary>Result of handling a message.</summary>
public readonly record struct HandlerResult
{
    /// <summary>Deletes the message.</summary>
    public static HandlerResult Done => default;

    /// <summary>Commits the step, keeps the message and runs the next step: for work too large for one transaction.</summary>
    public static HandlerResult More => MoreAfter(TimeSpan.Zero);

    /// <summary>Delay until the next step; <see langword="null"/> if there is none.</summary>
    public TimeSpan? NextStep { get; private init; }

    /// <summary>Commits the step, keeps the message and runs the next step after a delay.</summary>
    public static HandlerResult MoreAfter(TimeSpan delay) => new() { NextStep = delay };
}
