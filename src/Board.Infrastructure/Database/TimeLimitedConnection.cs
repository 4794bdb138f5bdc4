using System.Data.Common;

namespace Board.Infrastructure.Database;

/// <summary>
/// A connection on which preparing a statement, and the beginning, commit and undoing of a transaction, have a limit of time. The
/// driver has none for them, so a server that hangs would keep a request for ever. A connection that is still busy then goes back
/// to its pool only once it is not.
/// </summary>
/// <param name="connection">An open connection, which is this one's from now on.</param>
internal sealed class TimeLimitedConnection(DbConnection connection) : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    /// <summary>What the connection is busy with, or was last.</summary>
    private Task operation = Task.CompletedTask;

    /// <summary>What statements run on.</summary>
    public DbConnection Connection => connection;

    /// <summary>What statements belong to, if a transaction was begun.</summary>
    public DbTransaction? Transaction { get; private set; }

    /// <summary>Begins the transaction.</summary>
    public Task BeginAsync(CancellationToken cancellationToken)
    {
        return FinishAsync(StartAsync());

        async Task StartAsync() => Transaction = await connection.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Has the server prepare a statement, if any, unless it has already done so on this connection: the driver knows it again by its text.</summary>
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

    /// <summary>Commits. When the database does not answer, nobody knows whether it has.</summary>
    public Task CommitAsync() =>
        // The point of no return: a client that hangs up now must not leave it open whether this was stored.
        FinishAsync(Transaction!.CommitAsync(CancellationToken.None));

    /// <summary>Undoes what is not committed, and gives the connection back.</summary>
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
            // It goes on by itself: nobody needs its end but the pool.
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
            // A connection that broke has undone everything, and the pool throws it away.
        }
        finally
        {
            await connection.DisposeAsync();
        }
    }
}
