using Board.ArchitectureTests.Code;
using Board.ArchitectureTests.Modules;

namespace Board.ArchitectureTests.Sql;

/// <summary>Applies the rules about tables to a product that violates them (<c>TableSample.cs</c>).</summary>
public sealed class TableRuleTests
{
    private static readonly IReadOnlyList<CodeType> Types = CodeReader.Read("Sample.Tables", typeof(TableRuleTests).Assembly);
    private static readonly IReadOnlyList<Statement> Statements = TableRules.Statements("Sample.Tables", Types);
    private static readonly IReadOnlyList<MigrationScript> Scripts = MigrationScript.Of(Types.Select(type => type.Type));

    [Fact]
    public void A_use_of_a_table_of_another_module_is_found() =>
        TableRules.BoundaryViolations(Statements).Select(violation => violation.Text).ShouldBe(
            [
                "M20010103000000_CreatePolls writes or refers to users, which belongs to Users",
                "Eavesdropper reads users, which belongs to Users",
                "Eavesdropper writes or refers to users_public, which belongs to Users",
                "Housekeeper reads polls, which belongs to Polls",
                "Housekeeper writes or refers to polls, which belongs to Polls",
            ],
            ignoreOrder: true);

    [Fact]
    public void Reading_the_view_of_a_module_that_is_not_declared_is_found() =>
        TableRules.UndeclaredReads(Statements, new ModuleMap("Sample.Tables", Types)).Select(violation => violation.Text)
            .ShouldContain("Eavesdropper reads users_public, but PollsModule does not declare [DependsOn(typeof(UsersModule))]");

    [Fact]
    public void A_table_without_a_migration_is_found() =>
        TableRules.UnknownTables(Statements).Select(violation => violation.Text).ShouldBe(
            ["Eavesdropper uses pols, which no migration creates"]);

    [Fact]
    public void A_table_without_a_primary_key_is_found_in_SQL_and_in_FluentMigrator() =>
        TableRules.TablesWithoutPrimaryKey(Scripts).ShouldBe(
            [
                "votes on MySql (M20010102000000_CreateVotes)",
                "ballots on MySql (M20010102000000_CreateVotes)",
                "ballots on SQLite (M20010102000000_CreateVotes)",
            ]);

    [Fact]
    public void A_table_that_one_database_lacks_is_found() =>
        TableRules.TablesOfOneDatabaseOnly(Scripts).ShouldBe(["polls is made on SQLite only"]);
}
