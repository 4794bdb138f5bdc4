using System.Data;
using System.Data.Common;
using Board.Application.Paging;
using Dapper;

namespace Board.Infrastructure.Database;

/// <summary>
/// Runs the statements of one request. Outside a transaction each statement borrows its own connection, so that none is held while a
/// password is hashed or a response is written.
/// </summary>
internal sealed class DbSession(DbDataSource dataSource, ISqlDialect dialect)
{
    private const int MaxAttempts = 3;

    /// <summary>The connection of the current transaction.</summary>
    private TimeLimitedConnection? transaction;

    private readonly List<Action> afterCommit = [];

    /// <summary>The differences between the databases.</summary>
    public ISqlDialect Dialect => dialect;

    public bool InTransaction => transaction is not null;

    /// <summary>Runs an action after the commit of the current transaction; a rollback discards it.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    public Task<T?> FindAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        FindAsync<T>(sql, parameters, isPrepared: false, cancellationToken);

    public Task<IReadOnlyList<T>> ListAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        ListAsync<T>(sql, parameters, isPrepared: false, cancellationToken);

    /// <inheritdoc cref="ListPreparedAsync{T}(string, object, Func{DbDataReader, T}, CancellationToken)"/>
    public Task<IReadOnlyList<T>> ListAsync<T>(
        string sql, object parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        ListAsync(sql, parameters, read, text: null, isPrepared: false, cancellationToken);

    /// <summary>The end of a SELECT that locks its rows until the transaction ends.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public string ForUpdate
    {
        get
        {
            RequireTransaction();
            return dialect.ForUpdate;
        }
    }

    /// <summary>Does the same for a shared lock, which several transactions may hold as long as none changes the rows.</summary>
    /// <inheritdoc cref="ForUpdate" path="/exception"/>
    public string ForShare
    {
        get
        {
            RequireTransaction();
            return dialect.ForShare;
        }
    }

    /// <summary>Runs a statement that writes.</summary>
    /// <returns>The number of rows it affected.</returns>
    /// <inheritdoc cref="ForUpdate" path="/exception"/>
    public Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        ExecuteAsync(sql, parameters, isPrepared: false, cancellationToken);

    /// <summary>
    /// Does the same for a statement of a hot path, which is prepared once for each connection. Use it for few distinct texts, because each
    /// stays prepared.
    /// </summary>
    public Task<T?> FindPreparedAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        FindAsync<T>(sql, parameters, dialect.KeepsPreparedStatements, cancellationToken);

    /// <inheritdoc cref="FindPreparedAsync{T}(string, object, CancellationToken)"/>
    public Task<IReadOnlyList<T>> ListPreparedAsync<T>(string sql, object parameters, CancellationToken cancellationToken) =>
        ListAsync<T>(sql, parameters, dialect.KeepsPreparedStatements, cancellationToken);

    /// <summary>Does the same with a function that reads each row by column position, for the few longest lists.</summary>
    public Task<IReadOnlyList<T>> ListPreparedAsync<T>(
        string sql, object parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken) =>
        ListAsync(sql, parameters, read, text: null, dialect.KeepsPreparedStatements, cancellationToken);

    /// <summary>Does the same for rows with long texts: ends after the first row that exceeds a <see cref="PageBudget"/>.</summary>
    public Task<IReadOnlyList<T>> ListPreparedPageAsync<T>(
        string sql, object parameters, Func<DbDataReader, T> read, Func<T, string?> text, CancellationToken cancellationToken) =>
        ListAsync(sql, parameters, read, text, dialect.KeepsPreparedStatements, cancellationToken);

    /// <inheritdoc cref="FindPreparedAsync{T}(string, object, CancellationToken)"/>
    public Task<int> ExecutePreparedAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        ExecuteAsync(sql, parameters, dialect.KeepsPreparedStatements, cancellationToken);

    /// <summary>
    /// Runs work once, in a transaction of its own, and rolls back unless its result is to be committed. Does not translate exceptions.
    /// </summary>
    public async Task<T> RunInTransactionAsync<T>(
        Func<CancellationToken, Task<T>> work, Func<T, bool> isToBeCommitted, CancellationToken cancellationToken)
    {
        using var turn = await dialect.WaitToWriteAsync(cancellationToken);
        await using var begun = await BeginAsync(cancellationToken);
        transaction = begun;
        try
        {
            afterCommit.Clear();
            var result = await work(cancellationToken);
            if (isToBeCommitted(result))
            {
                await begun.CommitAsync();
                afterCommit.ForEach(action => action());
            }

            return result;
        }
        catch (Exception exception) when (dialect.IsDeadConnection(exception))
        {
            // The other connections of the pool lead to the same server.
            await dialect.ClearPoolAsync(begun.Connection);
            throw;
        }
        finally
        {
            transaction = null;
        }
    }

    private Task<T?> FindAsync<T>(string sql, object parameters, bool isPrepared, CancellationToken cancellationToken) =>
        RunAsync(
            isPrepared ? sql : null,
            connection => connection.QuerySingleOrDefaultAsync<T?>(Command(sql, parameters, cancellationToken)),
            cancellationToken);

    private Task<IReadOnlyList<T>> ListAsync<T>(string sql, object parameters, bool isPrepared, CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<T>>(
            isPrepared ? sql : null,
            async connection => (await connection.QueryAsync<T>(Command(sql, parameters, cancellationToken))).AsList(),
            cancellationToken);

    private Task<IReadOnlyList<T>> ListAsync<T>(
        string sql,
        object parameters,
        Func<DbDataReader, T> read,
        Func<T, string?>? text,
        bool isPrepared,
        CancellationToken cancellationToken) =>
        RunAsync<IReadOnlyList<T>>(
            isPrepared ? sql : null,
            async connection =>
            {
                await using var reader = await connection.ExecuteReaderAsync(Command(sql, parameters, cancellationToken));
                var (rows, budget) = (new List<T>(), new PageBudget());
                for (var isCovered = true; isCovered && await reader.ReadAsync(cancellationToken);)
                {
                    rows.Add(read(reader));
                    isCovered = text is null || budget.Covers(text(rows[^1]));
                }

                return rows;
            },
            cancellationToken);

    private async Task<int> ExecuteAsync(string sql, object parameters, bool isPrepared, CancellationToken cancellationToken)
    {
        var connection = RequireTransaction();
        await connection.PrepareAsync(isPrepared ? sql : null);
        return await connection.Connection.ExecuteAsync(Command(sql, parameters, cancellationToken));
    }

    private TimeLimitedConnection RequireTransaction() =>
        transaction ?? throw new InvalidOperationException("A statement that writes or locks needs a transaction (IUnitOfWork).");

    private CommandDefinition Command(string sql, object parameters, CancellationToken cancellationToken) =>
        // Without a command type, Dapper scans the text each time.
        new(sql, parameters, transaction?.Transaction, commandType: CommandType.Text, cancellationToken: cancellationToken);

    private async Task<T> RunAsync<T>(
        string? toPrepare, Func<DbConnection, Task<T>> statement, CancellationToken cancellationToken)
    {
        if (transaction is not null)
        {
            await transaction.PrepareAsync(toPrepare);
            return await statement(transaction.Connection);
        }

        for (var attempt = 1; ; attempt++)
        {
            TimeLimitedConnection? connection = null;
            try
            {
                connection = new TimeLimitedConnection(await dataSource.OpenConnectionAsync(cancellationToken));
                await connection.PrepareAsync(toPrepare);
                return await statement(connection.Connection);
            }
            catch (Exception exception) when (attempt < MaxAttempts && dialect.IsTransient(exception))
            {
            }
            catch (Exception exception) when (attempt == 1 && connection is not null && dialect.IsDeadConnection(exception))
            {
                await dialect.ClearPoolAsync(connection.Connection);
            }
            catch (Exception exception) when (dialect.IsUnavailable(exception))
            {
                throw DatabaseUnavailable.Because(exception);
            }
            finally
            {
                if (connection is not null)
                {
                    await connection.DisposeAsync();
                }
            }
        }
    }

    private async Task<TimeLimitedConnection> BeginAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var connection = new TimeLimitedConnection(await dataSource.OpenConnectionAsync(cancellationToken));
            try
            {
                await connection.BeginAsync(cancellationToken);
                return connection;
            }
            catch (Exception exception)
            {
                if (exception is DbException || dialect.IsDeadConnection(exception))
                {
                    // Cleared after any error, before the connection returns to the pool: the driver begins with two commands at once and
                    // does not read the second answer if the first is an error. The next statement would take that answer for its own.
                    await dialect.ClearPoolAsync(connection.Connection);
                }

                await connection.DisposeAsync();

                // Nothing has been sent in the transaction yet, so a new connection can replace it.
                if (attempt > 1 || !dialect.IsDeadConnection(exception))
                {
                    throw;
                }
            }
        }
    }
}
