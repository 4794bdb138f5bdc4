using System.Data.Common;
using FluentMigrator;
using FluentMigrator.Runner;

namespace Board.Infrastructure.Database;

/// <summary>All that differs between the databases. A wish for another member is a sign to look for portable SQL first.</summary>
internal interface ISqlDialect
{
    /// <summary>What a SELECT ends with to lock its rows until the transaction ends; empty where the transaction itself is the lock.</summary>
    string ForUpdate { get; }

    /// <summary>The same for a lock that others may hold too, as long as none of them wants to change the rows.</summary>
    string ForShare { get; }

    /// <summary>Whether a connection knows a statement again that it has prepared, by its text.</summary>
    bool KeepsPreparedStatements { get; }

    /// <summary>Makes the connections, pooled.</summary>
    DbDataSource CreateDataSource();

    /// <summary>
    /// Waits for the turn to write, where only one can at a time, and keeps it until it is disposed of: a queue in this
    /// program is fairer and cheaper than one of connections that poll. <see langword="null"/> where writers need not wait.
    /// </summary>
    ValueTask<IDisposable?> WaitToWriteAsync(CancellationToken cancellationToken);

    /// <summary>Whether a row was refused because its unique key is taken.</summary>
    bool IsUniqueViolation(DbException exception);

    /// <summary>Whether the database undid everything for a reason that passes, such as a deadlock: running it again is right.</summary>
    bool IsTransient(Exception exception);

    /// <summary>Whether the connection is of no further use, as all pooled ones are after a restart of the server.</summary>
    bool IsDeadConnection(Exception exception);

    /// <summary>
    /// Whether the server behind a dead connection refused the statement without running it, for example because it has become
    /// read-only: a write may be repeated on a new connection, which may lead to another server.
    /// </summary>
    bool IsRefused(Exception exception);

    /// <summary>Whether the database cannot be used now, as opposed to having been asked something wrong.</summary>
    bool IsUnavailable(Exception exception);

    /// <summary>Closes pooled connections that nobody uses, so that the next ones are fresh.</summary>
    Task ClearPoolAsync(DbConnection connection);

    /// <summary>Waits until no other program migrates this database, and keeps the others waiting until it is disposed of.</summary>
    Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken);

    /// <summary>Tells the migration runner which database it is.</summary>
    IMigrationRunnerBuilder ConfigureMigrations(IMigrationRunnerBuilder builder);

    /// <summary>Sets up the connection of the migration runner.</summary>
    void PrepareMigrations(IMigrationProcessor processor);
}
