namespace Board.Infrastructure.Database;

/// <summary>Reads times, which are stored in UTC without a zone.</summary>
internal static class StoredTime
{
    public static DateTimeOffset AsUtc(this DateTime stored) => new(DateTime.SpecifyKind(stored, DateTimeKind.Utc));

    public static DateTimeOffset? AsUtc(this DateTime? stored) => stored?.AsUtc();
}
