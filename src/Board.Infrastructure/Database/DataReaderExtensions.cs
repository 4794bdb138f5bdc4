using System.Data.Common;
using System.Text;

namespace Board.Infrastructure.Database;

/// <summary>
/// Reads columns one by one, as they are stored. Posts and comments are read like this for those who look at them: on the way
/// through Dapper every value becomes an object of its own, which long lists feel.
/// </summary>
internal static class DataReaderExtensions
{
    public static Guid ReadId(this DbDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    public static Guid? ReadIdOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.ReadId(column);

    /// <summary>Reads what <see cref="UserText"/> stores.</summary>
    public static string ReadUserText(this DbDataReader row, int column) => TextOf(row.GetValue(column));

    public static string? ReadUserTextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.ReadUserText(column);

    public static DateTimeOffset ReadTime(this DbDataReader row, int column) => row.GetDateTime(column).AsUtc();

    /// <summary>The text that a column of <see cref="UserText"/> holds, whichever way the database keeps it.</summary>
    public static string TextOf(object value) => value as string ?? Encoding.UTF8.GetString((byte[])value);
}
