using System.Data.Common;
using MySqlConnector;

namespace Board.Infrastructure.Database;

/// <summary>
/// Connections from the driver's pool. Not a <see cref="MySqlDataSource"/>, because nothing clears the pool of one: after a
/// restart of the server each of its dead connections would have to fail some request before it is gone.
/// </summary>
internal sealed class PooledMySqlConnections(string connectionString, bool causalReads) : DbDataSource
{
    /// <summary>
    /// A node of a Galera cluster then waits, before a transaction or a statement outside of one, until it has applied what any
    /// node committed. Of the connection, as within a transaction no statement can ask for it any more. The 7 is reads (1),
    /// updates and deletes (2), and inserts (4).
    /// </summary>
    private const string WaitForOtherNodes = "SET SESSION wsrep_sync_wait = 7";

    private readonly MySqlConnection model = causalReads ? CreateCausal(connectionString) : new MySqlConnection(connectionString);

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection() => model.Clone();

    /// <summary>Only a data source lets connections be set up; but a copy for another connection string is set up as well, and is not of its pool.</summary>
    private static MySqlConnection CreateCausal(string connectionString)
    {
        var unpooled = new MySqlConnectionStringBuilder(connectionString) { Pooling = false };
        using var source = new MySqlDataSourceBuilder(unpooled.ConnectionString).UseConnectionOpenedCallback(SetUpAsync).Build();
        using var connection = source.CreateConnection();
        return connection.CloneWith(connectionString);
    }

    private static async ValueTask SetUpAsync(MySqlConnectionOpenedContext context, CancellationToken cancellationToken)
    {
        if (context.Conditions is MySqlConnectionOpenedConditions.None)
        {
            return;
        }

        try
        {
            await using var command = new MySqlCommand(WaitForOtherNodes, context.Connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            // The pool would otherwise take it back, and give it out as one that is set up.
            await MySqlConnection.ClearPoolAsync(context.Connection, CancellationToken.None);
            throw;
        }
    }
}
