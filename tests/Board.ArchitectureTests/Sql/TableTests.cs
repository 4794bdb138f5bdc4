using System.Text.RegularExpressions;
using Board.ArchitectureTests.Code;
using Board.ArchitectureTests.Modules;

namespace Board.ArchitectureTests.Sql;

public sealed partial class TableTests
{
    private static readonly IReadOnlyList<Statement> Statements = TableRules.Statements(Product.Root, Product.Types);
    private static readonly IReadOnlyList<MigrationScript> Scripts = MigrationScript.Of(Product.Types.Select(type => type.Type));

    [Fact]
    public void The_tables_are_found_with_the_modules_they_belong_to()
    {
        var owners = TableRules.Owners(Statements);

        owners["users"].ShouldBe("Users");
        owners["users_public"].ShouldBe("Users");
        owners["sessions"].ShouldBe("Auth");
        owners["refresh_tokens"].ShouldBe("Auth");
        var withMigrations =
            from path in Repository.Files
            let match = Migrations().Match(path)
            where match.Success
            select match.Groups[1].Value;
        withMigrations.Intersect(new ModuleMap(Product.Root, Product.Types).Modules, StringComparer.Ordinal)
            .Except(owners.Values, StringComparer.Ordinal)
            .ShouldBeEmpty("modules with migrations and without a table");
    }

    [Fact]
    public void A_table_is_used_by_the_module_that_creates_it() =>
        new Rule(
            "A table is read and written by its own module only; others read its *_public views.",
            "A table that only its own module uses can be changed in one place.",
            "Publish a view in the owner's migration (users_public), or use its Contracts; reference its rows without a "
                + "foreign key.")
            .Check(TableRules.BoundaryViolations(Statements));

    [Fact]
    public void A_statement_uses_tables_that_exist() =>
        new Rule(
            "Every table in a statement is created by a migration.",
            "A misspelt table fails only when the statement runs.",
            "Correct the name, or add the migration.")
            .Check(TableRules.UnknownTables(Statements));

    [Fact]
    public void A_table_has_a_primary_key() =>
        new Rule(
            "Every table has a primary key.",
            "Clusters (Galera, group replication) reject or corrupt tables without one.",
            "Declare one; the key of a join table has two columns.")
            .Check(TableRules.TablesWithoutPrimaryKey(Scripts));

    [Fact]
    public void Both_kinds_of_databases_have_the_same_tables() =>
        new Rule(
            "Every table and view exists on MySQL and on SQLite.",
            "Both databases run the same statements.",
            "Add the missing IfDatabase(…) part to the migration.")
            .Check(TableRules.TablesOfOneDatabaseOnly(Scripts));

    [GeneratedRegex(@"^src/[^/]+\.Infrastructure/(\w+)/Migrations/")]
    private static partial Regex Migrations();
}
