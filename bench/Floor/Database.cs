using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary>Runs statements with the driver and nothing else.</summary>
/// <param name="source">The connections. What runs on them is prepared once for each, as in Board.</param>
internal sealed class Database(MySqlDataSource source)
{
    public async Task<T?> FindAsync<T>(
        string sql, Action<MySqlParameterCollection> bind, Func<MySqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var row = await ReadAsync(connection, sql, bind, cancellationToken);
        return await row.ReadAsync(cancellationToken) ? read(row) : default;
    }

    public async Task<List<T>> ListAsync<T>(
        string sql, Action<MySqlParameterCollection> bind, Func<MySqlDataReader, T> read, int most, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var row = await ReadAsync(connection, sql, bind, cancellationToken);
        var items = new List<T>(most);
        while (await row.ReadAsync(cancellationToken))
        {
            items.Add(read(row));
        }

        return items;
    }

    public async Task<T> InTransactionAsync<T>(Func<MySqlTransaction, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var result = await work(transaction);
        await transaction.CommitAsync(cancellationToken);
        return result;
    }

    private static async Task<MySqlDataReader> ReadAsync(
        MySqlConnection connection, string sql, Action<MySqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, connection);
        bind(command.Parameters);
        await command.PrepareAsync(cancellationToken);
        return await command.ExecuteReaderAsync(cancellationToken);
    }
}

/// <summary>The statements of a transaction.</summary>
internal static class Statements
{
    public static async Task<int> ExecuteAsync(
        this MySqlTransaction transaction, string sql, Action<MySqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, transaction.Connection, transaction);
        bind(command.Parameters);
        await command.PrepareAsync(cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<T?> FindAsync<T>(
        this MySqlTransaction transaction,
        string sql,
        Action<MySqlParameterCollection> bind,
        Func<MySqlDataReader, T> read,
        CancellationToken cancellationToken)
    {
        await using var command = new MySqlCommand(sql, transaction.Connection, transaction);
        bind(command.Parameters);
        await command.PrepareAsync(cancellationToken);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? read(row) : default;
    }
}
