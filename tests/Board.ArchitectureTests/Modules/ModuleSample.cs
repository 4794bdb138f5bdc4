// A small product that violates the rules about modules, for the tests of those rules.
using Board.Application.Messaging;
using Board.Application.Modules;

namespace Sample.Modules.Domain.Common
{
    internal interface ITypedId<TSelf>;
}

namespace Sample.Modules.Domain.Users
{
    internal sealed class User;

    internal enum UserRole
    {
        Member,
    }

    internal readonly record struct UserId(Guid Value) : Common.ITypedId<UserId>;
}

namespace Sample.Modules.Domain.Posts
{
    internal sealed class Post;
}

namespace Sample.Modules.Application
{
    internal static class ApplicationServices
    {
        public static readonly Type[] Registered =
        [
            typeof(Users.UsersModule), typeof(Auth.AuthModule), typeof(Posts.PostsModule), typeof(Votes.VotesModule),
            typeof(Users.IUserRepository),
        ];
    }

    internal static class KnowsAllOfALayer
    {
        public static readonly Type Known = typeof(Domain.Users.User);
    }
}

namespace Sample.Modules.Application.Common
{
    internal sealed record KnowsTooMuch(Domain.Users.User User);

    internal sealed record Proper(Domain.Users.UserId User);
}

namespace Sample.Modules.Application.Users
{
    internal interface IUserRepository
    {
        Task<Domain.Users.User> FindAsync();
    }

    internal static class UsersModule;

    internal static class SignsOut
    {
        public static Task RunAsync() => WithAsync(async () =>
        {
            await Task.Yield();
            Auth.Sessions.End();
        });

        private static Task WithAsync(Func<Task> work) => work();
    }
}

namespace Sample.Modules.Application.Users.Contracts
{
    internal interface IUserDirectory
    {
        Task<Domain.Users.UserRole> FindRoleAsync(Domain.Users.UserId id);
    }
}

namespace Sample.Modules.Application.Auth
{
    [DependsOn(typeof(Users.UsersModule))]
    internal static class AuthModule
    {
        public static readonly Type Registered = typeof(Users.IUserRepository);
    }

    internal static class Sessions
    {
        public static void End() => GC.KeepAlive(null);
    }

    internal sealed class Proper(Users.Contracts.IUserDirectory users)
    {
        public Task<Domain.Users.UserRole> RunAsync() => users.FindRoleAsync(default);
    }
}

namespace Sample.Modules.Application.Posts
{
    [DependsOn(typeof(Users.UsersModule), typeof(Auth.AuthModule), typeof(Votes.VotesModule))]
    internal static class PostsModule;

    internal sealed class ReadsUsers(Users.IUserRepository users)
    {
        public async Task<string> RunAsync() => (await users.FindAsync()).ToString()!;
    }
}

namespace Sample.Modules.Application.Polls
{
    [DependsOn(typeof(Users.UsersModule), typeof(Votes.VotesModule))]
    internal static class PollsModule;

    internal sealed class Poll(Votes.Contracts.IVotes votes, Users.Contracts.IUserDirectory users)
    {
        public override string ToString() => $"{votes} {users}";
    }
}

namespace Sample.Modules.Application.Polls.Contracts
{
    internal interface IPolls;
}

namespace Sample.Modules.Application.Votes
{
    [DependsOn(typeof(Polls.PollsModule))]
    internal static class VotesModule;

    internal sealed class Vote(Polls.Contracts.IPolls polls)
    {
        public override string ToString() => $"{polls}";
    }
}

namespace Sample.Modules.Application.Votes.Contracts
{
    internal interface IVotes;
}

namespace Sample.Modules.Application.Drafts
{
    internal sealed record WriteDraftCommand : IAnonymousCommand<int>;
}

namespace Sample.Modules.Infrastructure.Users
{
    internal sealed class UserRow;
}

namespace Sample.Modules.Infrastructure.Auth
{
    internal sealed class QueriesUsers
    {
        public Users.UserRow? Row { get; init; }
    }
}
