using System.Data.Common;
using MySqlConnector;

namespace Board.Infrastructure.Database;

/// <summary>
/// Connections from the driver's pool. Not a <see cref="MySqlDataSource"/>, because nothing clears the pool of one: after a
/// restart of the server each of its dead connections would have to fail some request before it is gone.
/// </summary>
internal sealed class PooledMySqlConnections(string connectionString) : DbDataSource
{
    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection() => new MySqlConnection(connectionString);
}
