using System.Data.Common;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Board.Infrastructure.Database.Sqlite;

/// <summary>
/// Pooled connections to the file that currently has the name. A pooled connection keeps using a file that was moved or deleted, while
/// a new one opens the file that replaced it: requests would be answered from two files.
/// </summary>
internal sealed class SqliteConnections(string connectionString) : DbDataSource
{
    /// <summary>
    /// Asks whether the file of a connection has lost its name (SQLITE_FCNTL_HAS_MOVED); the driver has no method for it.
    /// </summary>
    private const int HasMovedOperation = 20;

    private const nint MainDatabase = 0;

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection() => new SqliteConnection(connectionString);

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        var connection = await OpenAsync(cancellationToken);
        if (!HasMoved(connection))
        {
            return connection;
        }

        SqliteConnection.ClearPool(connection);
        await connection.DisposeAsync();
        return await OpenAsync(cancellationToken);
    }

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static bool HasMoved(SqliteConnection connection) =>
        FileControl(connection.Handle!, MainDatabase, HasMovedOperation, out var hasMoved) == raw.SQLITE_OK && hasMoved != 0;

    // Where a file cannot be moved while it is open (Windows), the operation is unknown and the answer no.
    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(sqlite3 connection, nint database, int operation, out int result);
}
