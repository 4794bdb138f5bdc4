using System.Data.Common;
using Board.Infrastructure;

namespace Board.IntegrationTests.Faults;

/// <summary>The connection pool without the program.</summary>
internal static class MySqlPool
{
    /// <summary>Creates a pool whose sessions are set up by the given statements.</summary>
    public static DbDataSource Create(string connectionString, string setUp)
    {
        var infrastructure = typeof(InfrastructureServices).Assembly;
        var completed =
            infrastructure.GetType("Board.Infrastructure.Database.MySql.MySqlDialect", throwOnError: true)!.GetMethod("Complete")!
            .Invoke(obj: null, [connectionString]);
        return (DbDataSource)Activator.CreateInstance(
            infrastructure.GetType("Board.Infrastructure.Database.MySql.PooledMySqlConnections", throwOnError: true)!, completed, setUp)!;
    }

    public static async Task<Dictionary<string, string>> ReadVariablesAsync(DbConnection connection)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = connection.CreateCommand();
        command.CommandText = "SHOW SESSION VARIABLES";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            variables[reader.GetString(0)] = reader.GetString(1);
        }

        return variables;
    }
}
