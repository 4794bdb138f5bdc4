using Board.ArchitectureTests.Code;
using Board.ArchitectureTests.Modules;

namespace Board.ArchitectureTests.Sql;

/// <summary>A piece of SQL and the module it is in; none for what is shared.</summary>
internal sealed record Statement(string? Module, string Place, string Sql);

/// <summary>Whose table is whose, and who may do what with it.</summary>
internal static class TableRules
{
    private const string PublishedSuffix = "_public";

    /// <summary>All SQL in some types: literals and constants, and what the migrations put together.</summary>
    public static IReadOnlyList<Statement> Statements(string root, IReadOnlyList<CodeType> types)
    {
        var map = new ModuleMap(root);
        var literals =
            from type in types
            where map.ModuleOf(type.Type) is not null || map.IsShared(type.Type)
            from text in type.Texts
            where SqlText.IsSql(text)
            select new Statement(map.ModuleOf(type.Type), type.Type.Name, text);
        var migrations =
            from script in MigrationScript.Of(types.Select(type => type.Type))
            from sql in script.Statements
            select new Statement(map.ModuleOf(script.Migration), script.Migration.Name, sql);
        return [.. literals.Concat(migrations).Distinct()];
    }

    /// <summary>The module that creates each table and view.</summary>
    public static IReadOnlyDictionary<string, string> Owners(IEnumerable<Statement> statements) =>
        (from statement in statements
         where statement.Module is not null
         from table in SqlText.Created(statement.Sql)
         group statement.Module by table)
        .ToDictionary(group => group.Key, group => group.First()!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Uses of tables that belong to another module.</summary>
    public static IEnumerable<string> BoundaryViolations(IReadOnlyCollection<Statement> statements)
    {
        var owners = Owners(statements);
        return statements.SelectMany(statement =>
        {
            var written = SqlText.Owned(statement.Sql).Where(table => IsForeign(statement, table)).Select(table => Say(statement, "writes or refers to", table));
            var read = SqlText.Read(statement.Sql)
                .Where(table => IsForeign(statement, table) && !table.EndsWith(PublishedSuffix, StringComparison.OrdinalIgnoreCase))
                .Select(table => Say(statement, "reads", table));
            return written.Concat(read);
        });

        bool IsForeign(Statement statement, string table) => owners.TryGetValue(table, out var owner) && owner != statement.Module;

        string Say(Statement statement, string does, string table) => $"{statement.Place} {does} {table}, which belongs to {owners[table]}";
    }

    /// <summary>Uses, in modules, of tables that no migration creates.</summary>
    public static IEnumerable<string> UnknownTables(IReadOnlyCollection<Statement> statements)
    {
        var owners = Owners(statements);
        return
            from statement in statements
            where statement.Module is not null
            from table in SqlText.Read(statement.Sql).Concat(SqlText.Owned(statement.Sql)).Distinct(StringComparer.OrdinalIgnoreCase)
            where !owners.ContainsKey(table)
            select $"{statement.Place} uses {table}, which no migration creates";
    }

    /// <summary>Tables without a primary key.</summary>
    public static IEnumerable<string> TablesWithoutPrimaryKey(IEnumerable<MigrationScript> scripts) =>
        from script in scripts
        from sql in script.Statements
        from table in SqlText.CreatedWithoutPrimaryKey(sql)
        select $"{table} on {script.Database} ({script.Migration.Name})";

    /// <summary>Tables and views that one kind of database has and the other has not.</summary>
    public static IEnumerable<string> TablesOfOneDatabaseOnly(IEnumerable<MigrationScript> scripts)
    {
        var tables = scripts
            .SelectMany(script => script.Statements.SelectMany(SqlText.Created).Select(table => (script.Database, Table: table)))
            .ToLookup(created => created.Table, created => created.Database, StringComparer.OrdinalIgnoreCase);
        return tables
            .Where(table => table.Distinct(StringComparer.Ordinal).Count() == 1)
            .Select(table => $"{table.Key} is made on {table.First()} only");
    }
}
