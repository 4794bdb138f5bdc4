using System.Data;
using System.Data.Common;
using MySqlConnector;

namespace Board.Infrastructure.Database.MySql;

/// <summary>
/// Connections from the driver's pool, each set up when it is new or was reset. Not a <see cref="MySqlDataSource"/>, because its pool
/// cannot be cleared: after a restart of the server each dead connection would fail a request.
/// </summary>
/// <param name="connectionString">The completed connection string.</param>
/// <param name="setUp">The statements that set up a session.</param>
internal sealed class PooledMySqlConnections(string connectionString, string setUp) : DbDataSource
{
    private readonly MySqlConnection model = CreateModel(connectionString, setUp);

    public override string ConnectionString => connectionString;

    protected override DbConnection CreateDbConnection() => model.Clone();

    protected override async ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default)
    {
        var connection = model.Clone();
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            if (connection.State is ConnectionState.Open)
            {
                // The setup failed or was cancelled. Otherwise the pool would reuse the connection as one that is set up.
                await MySqlConnection.ClearPoolAsync(connection, CancellationToken.None);
            }

            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates the connection that all others are cloned from.</summary>
    /// <remarks>
    /// Only a data source has a callback for new connections. Its clones keep the callback, but use the pool of the connection string.
    /// </remarks>
    private static MySqlConnection CreateModel(string connectionString, string setUp)
    {
        var unpooled = new MySqlConnectionStringBuilder(connectionString) { Pooling = false };
        using var source = new MySqlDataSourceBuilder(unpooled.ConnectionString).UseConnectionOpenedCallback(SetUpAsync).Build();
        using var connection = source.CreateConnection();
        return connection.CloneWith(connectionString);

        async ValueTask SetUpAsync(MySqlConnectionOpenedContext context, CancellationToken cancellationToken)
        {
            if (context.Conditions is not MySqlConnectionOpenedConditions.None)
            {
                await using var command = new MySqlCommand(setUp, context.Connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }
}
