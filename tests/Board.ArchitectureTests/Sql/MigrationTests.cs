using Board.ArchitectureTests.Code;

namespace Board.ArchitectureTests.Sql;

public sealed class MigrationTests
{
    private static readonly IReadOnlyList<MigrationScript> Scripts = MigrationScript.Of(Product.Types.Select(type => type.Type));

    [Fact]
    public void A_migration_is_numbered_by_its_time_of_writing() =>
        new Rule(
            "The version of a migration is a time of 14 digits, year to second, and its name begins with it: M20270131093000_AddVotes.",
            "Two branches that each add a migration do not collide, and with 14 digits everywhere the order of numbers is the "
                + "order of time.",
            "Use the current time (UTC): date -u +%Y%m%d%H%M%S.")
            .Check(MigrationRules.NotNumberedByTime(Scripts).Concat(MigrationRules.Misnamed(Scripts)));

    [Fact]
    public void No_two_migrations_have_the_same_version() =>
        new Rule(
            "Each migration has a version of its own.",
            "A version that a database has seen is not run again.",
            "Add a second to one of them.")
            .Check(MigrationRules.SharedVersions(Scripts));

    [Fact]
    public void A_migration_uses_no_other_type_of_the_product() =>
        new Rule(
            "A migration is frozen: it uses no entity, no row, no repository, nothing that changes with the product.",
            "A migration must always do the same, while the types of the product change.",
            "Write SQL and spell constants out. Data that only the product's code can compute is added by the running program.")
            .Check(MigrationRules.Unfrozen(Scripts, Product.Types));
}
