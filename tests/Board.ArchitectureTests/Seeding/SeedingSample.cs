// A query that uses fake data, for the test of the rule against it.
namespace Sample.Fakes.Infrastructure.Polls.Seeding
{
    internal static class PollSeeder
    {
        public static string Question => "Why?";
    }
}

namespace Sample.Fakes.Infrastructure.Polls
{
    internal static class PollQueries
    {
        public static string Question => Seeding.PollSeeder.Question;
    }
}

namespace Sample.Fakes.Infrastructure
{
    internal static class InfrastructureServices
    {
        public static string Question => Polls.Seeding.PollSeeder.Question;
    }
}
