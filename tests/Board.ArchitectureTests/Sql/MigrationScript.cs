using System.Reflection;
using FluentMigrator;
using FluentMigrator.Expressions;
using FluentMigrator.Infrastructure;

namespace Board.ArchitectureTests.Sql;

/// <summary>The SQL of a migration for one kind of database, generated without a database.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Version">Its number.</param>
/// <param name="Database">The kind of database.</param>
/// <param name="Statements">Its SQL, including the SQL that FluentMigrator generates.</param>
internal sealed record MigrationScript(Type Migration, long Version, string Database, IReadOnlyList<string> Statements)
{
    private static readonly string[] Databases = ["MySql", "SQLite"];

    /// <summary>Generates the scripts of all migrations among types, for each kind of database.</summary>
    public static IReadOnlyList<MigrationScript> Of(IEnumerable<Type> types) =>
    [
        .. from type in types
           let attribute = type.GetCustomAttribute<MigrationAttribute>()
           where attribute is not null
           from database in Databases
           select new MigrationScript(type, attribute.Version, database, Run(type, database)),
    ];

    private static IReadOnlyList<string> Run(Type type, string database)
    {
        var context = new MigrationContext(DatabaseOfKind.Named(database), serviceProvider: null, connection: null);
        ((IMigration)Activator.CreateInstance(type)!).GetUpExpressions(context);
        return [.. context.Expressions.Select(Sql)];
    }

    private static string Sql(IMigrationExpression expression) => expression switch
    {
        ExecuteSqlStatementExpression raw => raw.SqlStatement,
        CreateTableExpression table =>
            $"CREATE TABLE {table.TableName} {(table.Columns.Any(column => column.IsPrimaryKey) ? "(PRIMARY KEY)" : "()")}",
        _ => expression.ToString()!,
    };

    /// <summary>A fake database that tells its kind only.</summary>
#pragma warning disable CA1852 // the proxy is made by inheriting from it
    private class DatabaseOfKind : DispatchProxy
#pragma warning restore CA1852
    {
        private string name = "";

        public static IQuerySchema Named(string name)
        {
            var proxy = Create<IMigrationProcessor, DatabaseOfKind>();
            ((DatabaseOfKind)(object)proxy).name = name;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
        {
            "get_DatabaseType" => name,
            "get_DatabaseTypeAliases" => new List<string>(),
            _ =>
                throw new NotSupportedException(
                    $"A migration asked the database for {targetMethod?.Name}: what it does must not depend on data."),
        };
    }
}
