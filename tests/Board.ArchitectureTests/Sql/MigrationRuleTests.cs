using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Sql;

/// <summary>Applies the rules about migrations to migrations that violate them (<c>MigrationSample.cs</c>).</summary>
public sealed class MigrationRuleTests
{
    private static readonly IReadOnlyList<CodeType> Types = CodeReader.Read("Sample.Migrations", typeof(MigrationRuleTests).Assembly);
    private static readonly IReadOnlyList<MigrationScript> Scripts = MigrationScript.Of(Types.Select(type => type.Type));

    [Fact]
    public void A_version_that_is_not_a_time_is_found() =>
        MigrationRules.NotNumberedByTime(Scripts).Distinct().ShouldBe(
            ["M202701310930_WithoutSeconds has the version 202701310930", "M20270231093000_OnTheThirtyFirstOfFebruary has the "
                + "version 20270231093000"],
            ignoreOrder: true);

    [Fact]
    public void A_name_that_does_not_begin_with_the_version_is_found() =>
        MigrationRules.Misnamed(Scripts).Distinct().ShouldBe(["M20270131093001_Copied has the version 20270131093000"]);

    [Fact]
    public void A_version_that_two_migrations_have_is_found() =>
        MigrationRules.SharedVersions(Scripts).ShouldBe(["20270131093000: M20270131093000_CreatePolls, M20270131093001_Copied"]);

    [Fact]
    public void A_type_of_the_product_in_a_migration_is_found() =>
        MigrationRules.Unfrozen(Scripts, Types).Select(violation => violation.Text)
            .ShouldBe(["M20270131093000_CreatePolls uses Sample.Migrations.Domain.Polls.Poll"]);
}
