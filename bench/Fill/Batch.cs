using System.Text;
using MySqlConnector;

namespace Board.Bench.Fill;

/// <summary>Inserts rows many at a time.</summary>
internal sealed class Batch(MySqlConnection connection, string table, params string[] columns)
{
    private const int Rows = 250;

    private readonly List<object?[]> rows = new(Rows);

    public async Task AddAsync(params object?[] row)
    {
        rows.Add(row);
        if (rows.Count == Rows)
        {
            await FlushAsync();
        }
    }

    public async Task FlushAsync()
    {
        if (rows.Count == 0)
        {
            return;
        }

        var places = $"({string.Join(',', columns.Select(_ => '?'))})";
        var sql = new StringBuilder($"INSERT INTO {table} ({string.Join(',', columns)}) VALUES ")
            .AppendJoin(',', rows.Select(_ => places))
            .ToString();
        await using var command = new MySqlCommand(sql, connection);
        foreach (var value in rows.SelectMany(row => row))
        {
            command.Parameters.Add(new MySqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
        rows.Clear();
    }
}
