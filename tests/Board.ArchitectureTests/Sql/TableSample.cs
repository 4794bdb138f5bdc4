// A small product that violates the rules about tables, for the tests of those rules.
using FluentMigrator;

namespace Sample.Tables.Infrastructure.Users.Migrations
{
    [Migration(20010101000000)]
    public sealed class M20010101000000_CreateUsers : ForwardOnlyMigration
    {
        public override void Up()
        {
            Execute.Sql("CREATE TABLE users (id BLOB NOT NULL PRIMARY KEY, nickname TEXT NOT NULL)");
            Execute.Sql("CREATE VIEW users_public AS SELECT id, nickname FROM users");
        }
    }
}

namespace Sample.Tables.Infrastructure.Votes.Migrations
{
    [Migration(20010102000000)]
    public sealed class M20010102000000_CreateVotes : ForwardOnlyMigration
    {
        public override void Up()
        {
            IfDatabase("mysql").Execute.Sql("CREATE TABLE votes (user_id BINARY(16) NOT NULL)");
            IfDatabase("sqlite").Execute.Sql("CREATE TABLE votes (user_id BLOB NOT NULL PRIMARY KEY)");
            Create.Table("ballots").WithColumn("poll_id").AsBinary(16);
        }
    }
}

namespace Sample.Tables.Infrastructure.Polls.Migrations
{
    [Migration(20010103000000)]
    public sealed class M20010103000000_CreatePolls : ForwardOnlyMigration
    {
        public override void Up() =>
            IfDatabase("sqlite").Execute.Sql(
                "CREATE TABLE polls (id BLOB NOT NULL PRIMARY KEY, user_id BLOB NOT NULL REFERENCES users (id), question TEXT NOT NULL)");
    }
}

namespace Sample.Tables.Infrastructure.Polls
{
    internal sealed class Eavesdropper
    {
        private const string Proper = "SELECT p.id, u.nickname FROM polls p LEFT JOIN users_public u ON u.id = p.user_id";
        private const string Improper = "SELECT p.id, u.email FROM polls p LEFT JOIN users u ON u.id = p.user_id";

        public static IEnumerable<string> All(string order) =>
            [
                Proper, Improper, $"DELETE FROM users_public ORDER BY {order}", "SELECT 1 FROM pols",
                "A sentence that comes from users is no statement.",
            ];
    }
}

namespace Sample.Tables.Infrastructure.Database
{
    internal static class Housekeeper
    {
        public static readonly Func<Task<string>> Statement = async () =>
        {
            await Task.Yield();
            return "DELETE FROM polls";
        };
    }
}

namespace Sample.Tables.Application.Users
{
    internal static class UsersModule;
}

namespace Sample.Tables.Application.Polls
{
    internal static class PollsModule;
}

namespace Sample.Tables.Application.Votes
{
    internal static class VotesModule;
}
