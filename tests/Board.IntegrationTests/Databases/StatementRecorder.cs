using System.Collections.Concurrent;
using System.Data.Common;
using Board.Infrastructure.Database;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace Board.IntegrationTests.Databases;

/// <summary>A statement that the program has sent, with its values.</summary>
public sealed record SentStatement(string Sql, DynamicParameters Parameters);

/// <summary>Records the statements that the program sends, so that tests explain these and no copies of them.</summary>
internal sealed class StatementRecorder(DbDataSource database)
{
    private readonly ConcurrentQueue<SentStatement> sent = new();

    /// <summary>The database itself, whose statements are not recorded.</summary>
    public DbDataSource Database => database;

    /// <summary>Puts a recorder between the program and its database.</summary>
    public static void Install(IServiceCollection services) =>
        services
            .AddSingleton(provider => new StatementRecorder(provider.GetRequiredService<ISqlDialect>().CreateDataSource()))
            .AddSingleton<DbDataSource>(provider => new RecordedDataSource(provider.GetRequiredService<StatementRecorder>()));

    /// <summary>Forgets what was recorded.</summary>
    public void Clear() => sent.Clear();

    /// <summary>The recorded statements, each text once, in their order.</summary>
    public IReadOnlyList<SentStatement> Take() => [.. sent.DistinctBy(statement => statement.Sql, StringComparer.Ordinal)];

    public void Record(DbCommand command)
    {
        var parameters = new DynamicParameters();
        foreach (DbParameter parameter in command.Parameters)
        {
            parameters.Add(parameter.ParameterName, parameter.Value, parameter.DbType);
        }

        sent.Enqueue(new SentStatement(command.CommandText, parameters));
    }
}
