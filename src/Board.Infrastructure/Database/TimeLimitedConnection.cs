using System.Data.Common;

namespace Board.Infrastructure.Database;

/// <summary>
/// A connection on which preparing a statement and beginning, committing and rolling back a transaction have a timeout. The driver has
/// none for them, so a server that hangs would block a request forever. A connection that is still busy after the timeout returns to its
/// pool later.
/// </summary>
/// <param name="connection">An open connection, which this one takes over.</param>
internal sealed class TimeLimitedConnection(DbConnection connection) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>The current or last operation.</summary>
    private Task operation = Task.CompletedTask;

    /// <summary>The connection to run statements on.</summary>
    public DbConnection Connection => connection;

    /// <summary>The transaction, if one was begun.</summary>
    public DbTransaction? Transaction { get; private set; }

    /// <summary>Begins the transaction.</summary>
    public Task BeginAsync(CancellationToken cancellationToken)
    {
        return FinishAsync(StartAsync());

        async Task StartAsync() => Transaction = await connection.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Prepares a statement, unless it is already prepared on this connection.</summary>
    public async ValueTask PrepareAsync(string? sql)
    {
        if (sql is null)
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        await FinishAsync(command.PrepareAsync(CancellationToken.None));
    }

    /// <summary>Commits. If the database does not answer, the outcome is unknown.</summary>
    public Task CommitAsync() =>
        // Not cancelled when the client disconnects, because the outcome would be unknown.
        FinishAsync(Transaction!.CommitAsync(CancellationToken.None));

    /// <summary>Rolls back an uncommitted transaction and returns the connection to its pool.</summary>
    public async ValueTask DisposeAsync()
    {
        if (operation.IsCompleted && Transaction is null)
        {
            await connection.DisposeAsync();
            return;
        }

        var closing = CloseAsync();
        try
        {
            await closing.WaitAsync(operation.IsCompleted ? Limit : TimeSpan.Zero);
        }
        catch (TimeoutException)
        {
            // It continues in the background: only the pool waits for it.
        }
    }

    private async Task FinishAsync(Task begun)
    {
        operation = begun;
        if (operation.IsCompletedSuccessfully)
        {
            return;
        }

        try
        {
            await operation.WaitAsync(Limit);
        }
        catch (TimeoutException exception)
        {
            throw DatabaseUnavailable.Because(exception);
        }
    }

    private async Task CloseAsync()
    {
        await operation.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await (Transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception exception) when (exception is DbException or IOException or InvalidOperationException)
        {
            // The server rolls back when a connection breaks, and the pool discards it.
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }
}
