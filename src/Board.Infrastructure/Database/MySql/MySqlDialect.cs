using System.Data.Common;
using Board.Application.Persistence;
using Dapper;
using FluentMigrator;
using FluentMigrator.Runner;
using MySqlConnector;

namespace Board.Infrastructure.Database.MySql;

/// <summary>MySQL and MariaDB.</summary>
internal sealed class MySqlDialect(string connectionString, bool causalReads) : ISqlDialect
{
    private const uint DefaultMaxPoolSize = 16;

    private static readonly TimeSpan MigrationLockTimeout = TimeSpan.FromMinutes(5);

    public string ForUpdate => "FOR UPDATE";

    // MariaDB does not support FOR SHARE.
    public string ForShare => "LOCK IN SHARE MODE";

    public bool KeepsPreparedStatements => true;

    /// <summary>Adds defaults to the connection string, and sets what the program relies on.</summary>
    /// <exception cref="ArgumentException">It is not a connection string.</exception>
    public static string Complete(string connectionString)
    {
        var builder = new MySqlConnectionStringBuilder(connectionString)
        {
            // The meaning of values, times and parameters. Texts are escaped for the mode that MySqlSession sets.
            GuidFormat = MySqlGuidFormat.None,
            OldGuids = false,
            DateTimeKind = MySqlDateTimeKind.Unspecified,
            AllowZeroDateTime = false,
            ConvertZeroDateTime = false,
            TreatTinyAsBoolean = true,
            NoBackslashEscapes = false,
            AllowUserVariables = false,

            // An UPDATE reports the rows that it matched, even unchanged ones.
            UseAffectedRows = false,
        };

        // No statement changes the session after its setup, so a reset, which costs a round trip per use, is unnecessary.
        SetDefault(builder, "Connection Reset", () => builder.ConnectionReset = false);

        // Clients get an answer within five seconds even when the database hangs.
        SetDefault(builder, "Connection Timeout", () => builder.ConnectionTimeout = 3);
        SetDefault(builder, "Default Command Timeout", () => builder.DefaultCommandTimeout = 3);
        SetDefault(builder, "Cancellation Timeout", () => builder.CancellationTimeout = -1);

        SetDefault(builder, "Maximum Pool Size", () => builder.MaximumPoolSize = Math.Max(DefaultMaxPoolSize, builder.MinimumPoolSize));
        SetDefault(builder, "Application Name", () => builder.ApplicationName = "board");
        return builder.ConnectionString;
    }

    public DbDataSource CreateDataSource() => new PooledMySqlConnections(
        Complete(connectionString),
        causalReads ? MySqlSession.SetUp + MySqlSession.WaitForOtherNodes : MySqlSession.SetUp);

    public ValueTask<IDisposable?> WaitToWriteAsync(CancellationToken cancellationToken) => ValueTask.FromResult<IDisposable?>(null);

    public bool IsUniqueViolation(DbException exception) =>
        exception is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };

    public bool IsTransient(Exception exception) => MySqlFailures.Classify(exception) is MySqlFailure.Transient;

    public bool IsRejected(Exception exception) => MySqlFailures.Classify(exception) is MySqlFailure.Rejected;

    public bool IsDeadConnection(Exception exception) => MySqlFailures.Classify(exception) is MySqlFailure.Rejected or MySqlFailure.Lost;

    public bool IsUnavailable(Exception exception) => MySqlFailures.Classify(exception) is not MySqlFailure.Defect;

    public async Task ClearPoolAsync(DbConnection connection) => await MySqlConnection.ClearPoolAsync((MySqlConnection)connection);

    public async Task<IAsyncDisposable> LockForMigrationAsync(CancellationToken cancellationToken)
    {
        // The lock is held until its connection is closed, so the connection must not come from the pool.
        var source = new PooledMySqlConnections(Unpooled(connectionString), MySqlSession.SetUp + MySqlSession.AllowLongWork);
        var connection = await source.OpenConnectionAsync(cancellationToken);
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
        // Not from the pool either: its connections are set up already.
        builder.AddMySql8().WithGlobalConnectionString(Unpooled(connectionString)).WithGlobalCommandTimeout(MigrationLockTimeout);

    public void PrepareMigrations(IMigrationProcessor processor) => processor.Execute(MySqlSession.SetUp + MySqlSession.AllowLongWork);

    private static string Unpooled(string connectionString) =>
        new MySqlConnectionStringBuilder(Complete(connectionString)) { Pooling = false }.ConnectionString;

    private static void SetDefault(MySqlConnectionStringBuilder builder, string key, Action set)
    {
        if (!builder.ContainsKey(key))
        {
            set();
        }
    }
}
