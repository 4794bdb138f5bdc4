namespace Board.Infrastructure.Database;

/// <summary>Times are stored without a zone, and always mean UTC.</summary>
internal static class StoredTime
{
    public static DateTimeOffset AsUtc(this DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    public static DateTimeOffset? AsUtc(this DateTime? stored) => stored?.AsUtc();
}
