using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace Board.IntegrationTests.Databases;

/// <summary>Connections whose statements are recorded.</summary>
internal sealed class RecordedDataSource(StatementRecorder recorder) : DbDataSource
{
    public override string ConnectionString => recorder.Database.ConnectionString;

    protected override DbConnection CreateDbConnection() => new Connection(recorder.Database.CreateConnection(), recorder);

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default) =>
        new Connection(await recorder.Database.OpenConnectionAsync(cancellationToken), recorder);

    private sealed class Connection(DbConnection connection, StatementRecorder recorder) : DbConnection
    {
        [AllowNull]
        public override string ConnectionString
        {
            get => connection.ConnectionString;
            set => connection.ConnectionString = value;
        }

        public override string Database => connection.Database;

        public override string DataSource => connection.DataSource;

        public override string ServerVersion => connection.ServerVersion;

        public override ConnectionState State => connection.State;

        public override void Open() => connection.Open();

        public override Task OpenAsync(CancellationToken cancellationToken) => connection.OpenAsync(cancellationToken);

        public override void Close() => connection.Close();

        public override void ChangeDatabase(string databaseName) => connection.ChangeDatabase(databaseName);

        public override async ValueTask DisposeAsync()
        {
            await connection.DisposeAsync();
            await base.DisposeAsync();
        }

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => connection.BeginTransaction(isolationLevel);

        protected override ValueTask<DbTransaction> BeginDbTransactionAsync(
            IsolationLevel isolationLevel, CancellationToken cancellationToken) =>
            connection.BeginTransactionAsync(isolationLevel, cancellationToken);

        protected override DbCommand CreateDbCommand() => new Command(connection.CreateCommand(), this, recorder);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                connection.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    private sealed class Command(DbCommand command, DbConnection connection, StatementRecorder recorder) : DbCommand
    {
        [AllowNull]
        public override string CommandText
        {
            get => command.CommandText;
            set => command.CommandText = value;
        }

        public override int CommandTimeout
        {
            get => command.CommandTimeout;
            set => command.CommandTimeout = value;
        }

        public override CommandType CommandType
        {
            get => command.CommandType;
            set => command.CommandType = value;
        }

        public override bool DesignTimeVisible
        {
            get => command.DesignTimeVisible;
            set => command.DesignTimeVisible = value;
        }

        public override UpdateRowSource UpdatedRowSource
        {
            get => command.UpdatedRowSource;
            set => command.UpdatedRowSource = value;
        }

        /// <summary>The recorded connection. The command itself keeps the real one.</summary>
        protected override DbConnection? DbConnection { get; set; } = connection;

        protected override DbParameterCollection DbParameterCollection => command.Parameters;

        protected override DbTransaction? DbTransaction
        {
            get => command.Transaction;
            set => command.Transaction = value;
        }

        public override void Cancel() => command.Cancel();

        public override void Prepare() => command.Prepare();

        public override Task PrepareAsync(CancellationToken cancellationToken = default) => command.PrepareAsync(cancellationToken);

        public override int ExecuteNonQuery() => Recorded().ExecuteNonQuery();

        public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
            Recorded().ExecuteNonQueryAsync(cancellationToken);

        public override object? ExecuteScalar() => Recorded().ExecuteScalar();

        public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
            Recorded().ExecuteScalarAsync(cancellationToken);

        protected override DbParameter CreateDbParameter() => command.CreateParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Recorded().ExecuteReader(behavior);

        protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
            Recorded().ExecuteReaderAsync(behavior, cancellationToken);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                command.Dispose();
            }

            base.Dispose(disposing);
        }

        private DbCommand Recorded()
        {
            recorder.Record(command);
            return command;
        }
    }
}
