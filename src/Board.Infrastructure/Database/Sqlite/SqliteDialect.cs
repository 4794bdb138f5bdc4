using System.Data.Common;
using Board.Infrastructure.Common;
using Dapper;
using FluentMigrator;
using FluentMigrator.Runner;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Board.Infrastructure.Database.Sqlite;

/// <summary>SQLite.</summary>
internal sealed class SqliteDialect(string connectionString) : ISqlDialect, IDisposable
{
    /// <summary>The time a writer waits for others of this program: short enough to answer clients within five seconds.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(3);

    /// <summary>The suffixes of the file itself and of those that SQLite creates beside it.</summary>
    private static readonly string[] FileSuffixes = ["", "-wal", "-shm"];

    private readonly SemaphoreSlim writer = new(1);

    /// <summary>Empty, because a transaction locks the whole file from its beginning (BEGIN IMMEDIATE).</summary>
    public string ForUpdate => "";

    public string ForShare => "";

    public bool KeepsPreparedStatements => false;

    private string Path => new SqliteConnectionStringBuilder(connectionString).DataSource;

    /// <summary>Adds defaults to the connection string, and sets what the program relies on.</summary>
    /// <exception cref="ArgumentException">It is not a connection string.</exception>
    public static string Complete(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString)
        {
            ForeignKeys = true,

            // Only a migration creates the file: an empty one must not replace a file that was moved away.
            Mode = SqliteOpenMode.ReadWrite,

            // With a shared cache, connections would keep that of a file that was moved away, and readers would wait for writers.
            Cache = SqliteCacheMode.Default,
        };

        // The time a writer waits for another program.
        if (!builder.ShouldSerialize("Default Timeout"))
        {
            builder.DefaultTimeout = 1;
        }

        return builder.ConnectionString;
    }

    public DbDataSource CreateDataSource() => new SqliteConnections(Complete(connectionString));

    public async ValueTask<IDisposable?> WaitToWriteAsync(CancellationToken cancellationToken)
    {
        return await writer.WaitAsync(MaxWait, cancellationToken)
            ? new WriteLease(writer)
            : throw DatabaseUnavailable.Because(new TimeoutException("too many writers are waiting"));
    }

    public bool IsUniqueViolation(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    /// <summary>No error is transient: the wait for a locked file was as long as a client can wait.</summary>
    public bool IsTransient(Exception exception) => false;

    public bool IsDeadConnection(Exception exception) => false;

    public bool IsRejected(Exception exception) => false;

    public bool IsUnavailable(Exception exception) =>
        exception is SqliteException sqlite
        && (sqlite.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL or raw.SQLITE_SCHEMA
                or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_READONLY or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT
                or raw.SQLITE_IOERR or raw.SQLITE_FULL or raw.SQLITE_NOLFS or raw.SQLITE_NOMEM
            || IsOfOldSchema(sqlite));

    public Task ClearPoolAsync(DbConnection connection) => Task.CompletedTask;

    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken)
    {
        var migrationLock = await FileLock.TakeAsync($"{Path}.migrating", cancellationToken);
        if (!File.Exists(Path))
        {
            // An existing file is not opened: closing it would release the locks that connections of this process hold.
            await PrivateFiles.Open(Path, FileMode.OpenOrCreate, FileAccess.Write).DisposeAsync();
        }

        // In this mode readers and the writer do not block each other. It is stored in the file.
        await using var connection = new SqliteConnection(Complete(connectionString));
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL");

        // Only now that the path has proved to be a database, not a device, for example.
        foreach (var suffix in FileSuffixes)
        {
            PrivateFiles.Restrict(Path + suffix);
        }

        return migrationLock;
    }

    public IMigrationRunnerBuilder ConfigureMigrations(IMigrationRunnerBuilder builder) =>
        builder.AddSQLite().WithGlobalConnectionString(Complete(connectionString));

    public void PrepareMigrations(IMigrationProcessor processor)
    {
        // The connection string sets everything.
    }

    public void Dispose() => writer.Dispose();

    // SQLite has no separate error code for a schema that is behind.
    private static bool IsOfOldSchema(SqliteException exception) =>
        exception.SqliteErrorCode is raw.SQLITE_ERROR
        && (exception.Message.Contains("no such table", StringComparison.Ordinal)
            || exception.Message.Contains("no such column", StringComparison.Ordinal)
            || exception.Message.Contains("has no column named", StringComparison.Ordinal));

    private sealed class WriteLease(SemaphoreSlim writer) : IDisposable
    {
        public void Dispose() => writer.Release();
    }
}
