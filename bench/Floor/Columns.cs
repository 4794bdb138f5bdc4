using MySqlConnector;

namespace Board.Bench.Floor;

internal static class DataReaderExtensions
{
    public static byte[] ToStored(this Guid id) => id.ToByteArray(bigEndian: true);

    public static Guid ReadId(this MySqlDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    /// <summary>Reads the author's id and, from the next column, nickname. Both are null if the account was deleted.</summary>
    public static Author? ReadAuthor(this MySqlDataReader row, int column) =>
        row.IsDBNull(column) || row.IsDBNull(column + 1) ? null : new Author(row.ReadId(column), row.GetString(column + 1));

    public static PostItem ReadPostItem(this MySqlDataReader row) =>
        new(row.ReadId(0), row.GetString(1), row.GetString(2), row.ReadAuthor(3), row.GetInt32(5),
            row.GetDateTime(6), row.GetDateTime(7), row.GetInt64(8));

    /// <summary>Reads a user's id, address, nickname, role and times from one column on.</summary>
    public static UserView ReadUser(this MySqlDataReader row, int column) =>
        new(
            row.ReadId(column),
            row.GetString(column + 2),
            row.GetInt32(column + 3) switch { 0 => "member", 1 => "moderator", _ => "admin" },
            row.GetDateTime(column + 4),
            row.GetString(column + 1),
            row.GetDateTime(column + 5));
}
