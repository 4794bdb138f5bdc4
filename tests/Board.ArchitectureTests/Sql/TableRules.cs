using Board.ArchitectureTests.Code;
using Board.ArchitectureTests.Modules;

namespace Board.ArchitectureTests.Sql;

/// <summary>A piece of SQL and its module, if it has one.</summary>
internal sealed record Statement(string? Module, string Place, string Sql, SourceLine? Line = null);

/// <summary>Rules about tables and the modules that own them.</summary>
internal static class TableRules
{
    private const string PublishedSuffix = "_public";

    /// <summary>Finds all SQL in types: literals, constants and the scripts of migrations.</summary>
    public static IReadOnlyList<Statement> Statements(string root, IReadOnlyList<CodeType> types)
    {
        var map = new ModuleMap(root, types);
        var literals =
            from type in types
            where map.FolderOf(type.Type) is not null
            from text in type.Texts
            where SqlText.IsSql(text.Key)
            select new Statement(map.ModuleOf(type.Type), type.Type.Name, text.Key, text.Value);
        var migrations =
            from script in MigrationScript.Of(types.Select(type => type.Type))
            from sql in script.Statements
            select new Statement(map.ModuleOf(script.Migration), script.Migration.Name, sql);
        return [.. literals.Concat(migrations).DistinctBy(statement => (statement.Module, statement.Place, statement.Sql))];
    }

    /// <summary>Returns the module that creates each table and view.</summary>
    public static IReadOnlyDictionary<string, string> Owners(IEnumerable<Statement> statements) =>
        (from statement in statements
         where statement.Module is not null
         from table in SqlText.Created(statement.Sql)
         group statement.Module by table)
        .ToDictionary(group => group.Key, group => group.First()!, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds uses of tables of another module.</summary>
    public static IEnumerable<Violation> BoundaryViolations(IReadOnlyCollection<Statement> statements)
    {
        var owners = Owners(statements);
        return statements.SelectMany(statement =>
        {
            var written = SqlText.Owned(statement.Sql).Where(table => IsForeign(statement, table)).Select(
                table => Say(statement, "writes or refers to", table));
            var read = SqlText.Read(statement.Sql)
                .Where(table => IsForeign(statement, table) && !table.EndsWith(PublishedSuffix, StringComparison.OrdinalIgnoreCase))
                .Select(table => Say(statement, "reads", table));
            return written.Concat(read);
        });

        bool IsForeign(Statement statement, string table) => owners.TryGetValue(table, out var owner) && owner != statement.Module;

        Violation Say(Statement statement, string does, string table) =>
            new($"{statement.Place} {does} {table}, which belongs to {owners[table]}", statement.Line);
    }

    /// <summary>Returns the uses of views of other modules.</summary>
    public static IEnumerable<(string Reader, string Owner)> ViewUses(IReadOnlyCollection<Statement> statements) =>
        ReadingsOf(statements).Select(reading => (reading.Statement.Module!, reading.Owner));

    /// <summary>Finds uses of views of undeclared modules.</summary>
    public static IEnumerable<Violation> UndeclaredReads(IReadOnlyCollection<Statement> statements, ModuleMap map) =>
        from reading in ReadingsOf(statements)
        let module = reading.Statement.Module!
        where !map.DependenciesOf(module).Contains(reading.Owner, StringComparer.Ordinal)
        select new Violation(
            $"{reading.Statement.Place} reads {reading.View}, "
                + $"but {module}Module does not declare [DependsOn(typeof({reading.Owner}Module))]",
            reading.Statement.Line);

    private static IEnumerable<(Statement Statement, string View, string Owner)> ReadingsOf(IReadOnlyCollection<Statement> statements)
    {
        var owners = Owners(statements);
        return
            from statement in statements
            where statement.Module is not null
            from view in SqlText.Read(statement.Sql)
            where owners.TryGetValue(view, out var owner) && owner != statement.Module
            select (statement, view, owners[view]);
    }

    /// <summary>Finds uses, in modules, of tables that no migration creates.</summary>
    public static IEnumerable<Violation> UnknownTables(IReadOnlyCollection<Statement> statements)
    {
        var owners = Owners(statements);
        return
            from statement in statements
            where statement.Module is not null
            from table in SqlText.Read(statement.Sql).Concat(SqlText.Owned(statement.Sql)).Distinct(StringComparer.OrdinalIgnoreCase)
            where !owners.ContainsKey(table)
            select new Violation($"{statement.Place} uses {table}, which no migration creates", statement.Line);
    }

    /// <summary>Finds tables without a primary key.</summary>
    public static IEnumerable<string> TablesWithoutPrimaryKey(IEnumerable<MigrationScript> scripts) =>
        from script in scripts
        from sql in script.Statements
        from table in SqlText.CreatedWithoutPrimaryKey(sql)
        select $"{table} on {script.Database} ({script.Migration.Name})";

    /// <summary>Finds tables and views that only one kind of database has.</summary>
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
