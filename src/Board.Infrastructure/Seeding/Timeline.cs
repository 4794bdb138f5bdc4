using UUIDNext.Tools;

namespace Board.Infrastructure.Seeding;

/// <summary>Moments in the past, for things that are said to have happened then.</summary>
internal static class Timeline
{
    /// <summary>So many moments in order, at uneven distances. They are whole milliseconds, as ids have no finer time.</summary>
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset start, DateTimeOffset end, int moments)
    {
        var distance = (end - start) / moments;
        for (var number = 0; number < moments; number++)
        {
            yield return ToMilliseconds(start + (distance * (number + Random.Shared.NextDouble())));
        }
    }

    /// <summary>When a UUIDv7 was made.</summary>
    public static DateTimeOffset TimeOf(Guid id) => UuidDecoder.TryDecodeTimestamp(id, out var time)
        ? new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))
        : throw new ArgumentException("Not a UUIDv7.", nameof(id));

    private static DateTimeOffset ToMilliseconds(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));
}
