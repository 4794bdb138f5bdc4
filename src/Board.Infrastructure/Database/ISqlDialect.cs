using System.Data.Common;
using FluentMigrator;
using FluentMigrator.Runner;

namespace Board.Infrastructure.Database;

/// <summary>The differences between the databases. Look for portable SQL before adding a member.</summary>
internal interface ISqlDialect
{
    /// <summary>The end of a SELECT that locks its rows until the transaction ends; empty where the transaction is the lock.</summary>
    string ForUpdate { get; }

    /// <summary>The end of a SELECT that takes a shared lock.</summary>
    string ForShare { get; }

    /// <summary>Whether a connection recognises a prepared statement by its text.</summary>
    bool KeepsPreparedStatements { get; }

    /// <summary>Creates the pool of connections.</summary>
    DbDataSource CreateDataSource();

    /// <summary>
    /// Waits for the right to write, where there is only one writer, and holds it until it is disposed of. A queue in the program is
    /// fairer and cheaper than connections that poll. <see langword="null"/> where writers need not wait.
    /// </summary>
    ValueTask<IDisposable?> WaitToWriteAsync(CancellationToken cancellationToken);

    /// <summary>Whether a row violates a unique key.</summary>
    bool IsUniqueViolation(DbException exception);

    /// <summary>Whether the database rolled back for a transient reason, such as a deadlock: retry.</summary>
    bool IsTransient(Exception exception);

    /// <summary>Whether the connection is broken, as all pooled ones are after a restart of the server.</summary>
    bool IsDeadConnection(Exception exception);

    /// <summary>
    /// Whether the server rejected the statement without running it, for example because it has become read-only: a write may be retried
    /// on a new connection, which may lead to another server.
    /// </summary>
    bool IsRejected(Exception exception);

    /// <summary>Whether the database cannot be used now; otherwise the statement is wrong.</summary>
    bool IsUnavailable(Exception exception);

    /// <summary>Closes the idle connections of the pool, so that the next ones are new.</summary>
    Task ClearPoolAsync(DbConnection connection);

    /// <summary>Takes the lock for migrating this database, and holds it until it is disposed of.</summary>
    Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken);

    /// <summary>Configures the migration runner for this database.</summary>
    IMigrationRunnerBuilder ConfigureMigrations(IMigrationRunnerBuilder builder);

    /// <summary>Sets up the connection of the migration runner.</summary>
    void PrepareMigrations(IMigrationProcessor processor);
}
