using System.Data.Common;
using System.Net.Sockets;
using Board.Application.Common;
using Dapper;
using FluentMigrator.Runner;
using MySqlConnector;

namespace Board.Infrastructure.Database;

/// <summary>MySQL and MariaDB.</summary>
internal sealed class MySqlDialect(string connectionString, bool causalReads) : ISqlDialect
{
    private static readonly TimeSpan MigrationLockTimeout = TimeSpan.FromMinutes(5);

    public string ForUpdate => "FOR UPDATE";

    // FOR SHARE is not known to MariaDB.
    public string ForShare => "LOCK IN SHARE MODE";

    public bool KeepsPreparedStatements => true;

    /// <summary>Fills in what the connection string leaves open.</summary>
    /// <exception cref="ArgumentException">It is not a connection string.</exception>
    public static string Complete(string connectionString)
    {
        var builder = new MySqlConnectionStringBuilder(connectionString) { GuidFormat = MySqlGuidFormat.None };

        // No statement changes the session after it was set up, so there is nothing to reset, and each use saves a round trip.
        SetDefault(builder, "Connection Reset", () => builder.ConnectionReset = false);

        // A database that hangs must not take clients with it: they are promised an answer within five seconds.
        SetDefault(builder, "Connection Timeout", () => builder.ConnectionTimeout = 3);
        SetDefault(builder, "Default Command Timeout", () => builder.DefaultCommandTimeout = 3);
        SetDefault(builder, "Cancellation Timeout", () => builder.CancellationTimeout = -1);

        SetDefault(builder, "Maximum Pool Size", () => builder.MaximumPoolSize = 16);
        SetDefault(builder, "Application Name", () => builder.ApplicationName = "board");
        return builder.ConnectionString;
    }

    public DbDataSource CreateDataSource() => new PooledMySqlConnections(Complete(connectionString), causalReads);

    public ValueTask<IDisposable?> WaitToWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable?>(null);

    public bool IsUniqueViolation(DbException exception) =>
        exception is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };

    // The last is a row that has changed since the transaction's snapshot, which MariaDB refuses to lock from version 11.6 on.
    public bool IsTransient(Exception exception) =>
        exception is MySqlException { ErrorCode: MySqlErrorCode.LockDeadlock or MySqlErrorCode.LockWaitTimeout or MySqlErrorCode.CheckRead };

    // Statements fail with an exception of the driver's own, the beginning and the end of a transaction with the bare one. As good
    // as dead is a Galera node that has lost its cluster and knows no command any more; another one may answer.
    public bool IsDeadConnection(Exception exception) =>
        IsOfConnection(exception)
        || exception is MySqlException { ErrorCode: MySqlErrorCode.UnknownCommand }
        || (exception is MySqlException { ErrorCode: MySqlErrorCode.None, InnerException: { } cause } && IsOfConnection(cause));

    public bool IsUnavailable(Exception exception) =>
        IsDeadConnection(exception) || IsTransient(exception)
        || (exception is MySqlException mySql && (mySql.IsTransient || mySql.ErrorCode is
            MySqlErrorCode.UnableToConnectToHost or MySqlErrorCode.ConnectionCountError or MySqlErrorCode.TooManyUserConnections
            or MySqlErrorCode.ServerShutdown or MySqlErrorCode.HostIsBlocked or MySqlErrorCode.AccessDenied
            or MySqlErrorCode.DatabaseAccessDenied or MySqlErrorCode.UnknownDatabase or MySqlErrorCode.NoSuchTable
            or MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.QueryInterrupted or MySqlErrorCode.DiskFull
            or MySqlErrorCode.RecordFileFull or MySqlErrorCode.OptionPreventsStatement
            // Database:CausalReads, and no server for it.
            or MySqlErrorCode.UnknownSystemVariable
            // A connection killed by an operator (MariaDB).
            or (MySqlErrorCode)1927));

    public async Task ClearPoolAsync(DbConnection connection) => await MySqlConnection.ClearPoolAsync((MySqlConnection)connection);

    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken)
    {
        // The lock lives as long as its connection, which is why this one does not come from the pool.
        var connection = new MySqlConnection(Unpooled(connectionString));
        await connection.OpenAsync(cancellationToken);
        var isMine = await connection.ExecuteScalarAsync<int?>(
            new CommandDefinition(
                "SELECT GET_LOCK(CONCAT('migrate:', LEFT(DATABASE(), 50)), @Seconds)",
                new { Seconds = MigrationLockTimeout.TotalSeconds },
                commandTimeout: (int)MigrationLockTimeout.TotalSeconds + 5,
                cancellationToken: cancellationToken));
        if (isMine is not 1)
        {
            await connection.DisposeAsync();
            throw new ServiceUnavailableException(
                "The database is being migrated.", new TimeoutException("another program has been migrating it for too long"));
        }

        return connection;
    }

    public IMigrationRunnerBuilder ConfigureMigrations(IMigrationRunnerBuilder builder) =>
        // Not of the pool either, whose connections are set up in their own way.
        builder.AddMySql8().WithGlobalConnectionString(Unpooled(Complete(connectionString))).WithGlobalCommandTimeout(MigrationLockTimeout);

    private static string Unpooled(string connectionString) => new MySqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString;

    private static bool IsOfConnection(Exception exception) => exception is IOException or SocketException or ObjectDisposedException;

    private static void SetDefault(MySqlConnectionStringBuilder builder, string key, Action set)
    {
        if (!builder.ContainsKey(key))
        {
            set();
        }
    }
}
