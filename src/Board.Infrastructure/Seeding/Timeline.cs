using UUIDNext.Tools;

namespace Board.Infrastructure.Seeding;

/// <summary>Moments in the past, for fake data.</summary>
internal static class Timeline
{
    /// <summary>Spreads moments unevenly, in order. They are whole milliseconds, because ids have no finer time.</summary>
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset start, DateTimeOffset end, int moments)
    {
        var distance = (end - start) / moments;
        for (var number = 0; number < moments; number++)
        {
            yield return ToMilliseconds(start + (distance * (number + Random.Shared.NextDouble())));
        }
    }

    /// <summary>Reads the creation time of a UUIDv7.</summary>
    public static DateTimeOffset TimeOf(Guid id) => UuidDecoder.TryDecodeTimestamp(id, out var time)
        ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))
        : throw new ArgumentException("Not a UUIDv7.", nameof(id));

    private static DateTimeOffset ToMilliseconds(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));
}
