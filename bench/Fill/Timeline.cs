namespace Board.Bench.Fill;

/// <summary>Moments in order, at uneven distances, from the first day of 2024 to the last of 2025.</summary>
internal sealed class Timeline(Random random, int moments)
{
    private static readonly DateTime Start = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime End = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly double meanDistance = (End - Start).TotalMicroseconds / moments;
    private DateTime now = Start;

    /// <summary>The next moment, a millisecond later at least.</summary>
    public DateTime Next() => now = now.AddMicroseconds(Math.Max(1000, (long)(meanDistance * 2 * random.NextDouble())));
}
