using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary>Runs statements with the driver only.</summary>
/// <param name="source">The connections. Statements are prepared once per connection, as in Board.</param>
internal sealed class Database(MySqlDataSource source)
{
    public async Task<T?> FindAsync<T>(
        string sql, Action<MySqlParameterCollection> bind, Func<MySqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = await connection.PrepareAsync(sql, transaction: null, bind, cancellationToken);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? read(row) : default;
    }

    public async Task<List<T>> ListAsync<T>(
        string sql, Action<MySqlParameterCollection> bind, Func<MySqlDataReader, T> read, int most, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var command = await connection.PrepareAsync(sql, transaction: null, bind, cancellationToken);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
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
}

/// <summary>Prepared statements, on their own or in a transaction.</summary>
internal static class Statements
{
    public static async Task<MySqlCommand> PrepareAsync(
        this MySqlConnection connection, string sql, MySqlTransaction? transaction,
        Action<MySqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        var command = new MySqlCommand(sql, connection, transaction);
        bind(command.Parameters);
        await command.PrepareAsync(cancellationToken);
        return command;
    }

    public static async Task<int> ExecuteAsync(
        this MySqlTransaction transaction, string sql, Action<MySqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        await using var command = await transaction.Connection!.PrepareAsync(sql, transaction, bind, cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<T?> FindAsync<T>(
        this MySqlTransaction transaction,
        string sql,
        Action<MySqlParameterCollection> bind,
        Func<MySqlDataReader, T> read,
        CancellationToken cancellationToken)
    {
        await using var command = await transaction.Connection!.PrepareAsync(sql, transaction, bind, cancellationToken);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken) ? read(row) : default;
    }
}
