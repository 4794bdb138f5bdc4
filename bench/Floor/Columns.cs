using MySqlConnector;

namespace Board.Bench.Floor;

internal static class Columns
{
    public static Guid ReadId(this MySqlDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    /// <summary>Reads the author's id and, from the next column, nickname. Both are absent once the account is deleted.</summary>
    public static Author? ReadAuthor(this MySqlDataReader row, int column) =>
        row.IsDBNull(column) || row.IsDBNull(column + 1) ? null : new Author(row.ReadId(column), row.GetString(column + 1));
}
