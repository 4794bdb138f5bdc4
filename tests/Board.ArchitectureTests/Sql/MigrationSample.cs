// Migrations that violate the rules, for the tests of those rules.
using FluentMigrator;

namespace Sample.Migrations.Domain.Polls
{
    internal static class Poll
    {
        public static int Default => 100;
    }
}

namespace Sample.Migrations.Infrastructure.Polls.Migrations
{
    [Migration(20270131093000)]
    public sealed class M20270131093000_CreatePolls : ForwardOnlyMigration
    {
        public override void Up() =>
            Execute.Sql($"CREATE TABLE polls (id BLOB NOT NULL PRIMARY KEY, votes INT NOT NULL DEFAULT {Domain.Polls.Poll.Default})");
    }

    [Migration(20270131093000)]
    public sealed class M20270131093001_Copied : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("DROP TABLE polls");
    }

    [Migration(202701310930)]
    public sealed class M202701310930_WithoutSeconds : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("DROP TABLE polls");
    }

    [Migration(20270231093000)]
    public sealed class M20270231093000_OnTheThirtyFirstOfFebruary : ForwardOnlyMigration
    {
        public override void Up() => Execute.Sql("DROP TABLE polls");
    }
}
