using System.Data.Common;
using System.Text;

namespace Board.Infrastructure.Database;

/// <summary>
/// Reads columns by position, for the lists of posts and comments. Dapper maps by name but boxes every value, which is noticeable for
/// long lists (bench/Micro/RowBenchmarks.cs).
/// </summary>
internal static class DataReaderExtensions
{
    public static Guid ReadId(this DbDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    public static Guid? ReadIdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.ReadId(column);

    /// <summary>Reads a column of <see cref="UserText"/>.</summary>
    public static string ReadUserText(this DbDataReader row, int column) => TextOf(row.GetValue(column));

    public static string? ReadUserTextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.ReadUserText(column);

    public static DateTimeOffset ReadTime(this DbDataReader row, int column) => row.GetDateTime(column).AsUtc();

    /// <summary>Converts a column of <see cref="UserText"/> of either database.</summary>
    public static string TextOf(object value) => value as string ?? Encoding.UTF8.GetString((byte[])value);
}
