using System.Data.Common;

namespace Board.Infrastructure.Database;

/// <summary>
/// A transaction whose beginning, commit and undoing have a limit of time. The driver has none for them, so a server that hangs
/// would keep a request for ever. A connection that is still busy then goes back to its pool only once it is not.
/// </summary>
internal sealed class BoundedTransaction : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(4);

    private readonly DbConnection connection;
    private DbTransaction? transaction;

    /// <summary>What the connection is busy with, or was last.</summary>
    private Task operation = Task.CompletedTask;

    private BoundedTransaction(DbConnection connection) => this.connection = connection;

    /// <summary>What statements run on.</summary>
    public DbConnection Connection => connection;

    /// <summary>What statements belong to.</summary>
    public DbTransaction Transaction => transaction!;

    /// <summary>Begins a transaction on a connection, which is the transaction's from now on, whether this succeeds or not.</summary>
    public static async Task<BoundedTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var begun = new BoundedTransaction(connection);
        try
        {
            await begun.RunAsync(async () => begun.transaction = await connection.BeginTransactionAsync(cancellationToken));
            return begun;
        }
        catch
        {
            await begun.DisposeAsync();
            throw;
        }
    }

    /// <summary>Commits. When the database does not answer, nobody knows whether it has.</summary>
    public Task CommitAsync() =>
        // The point of no return: a client that hangs up now must not leave it open whether this was stored.
        RunAsync(() => Transaction.CommitAsync(CancellationToken.None));

    /// <summary>Undoes what is not committed, and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
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

    private async Task RunAsync(Func<Task> start)
    {
        operation = start();
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
            await (transaction?.DisposeAsync() ?? ValueTask.CompletedTask);
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
