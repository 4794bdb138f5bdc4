using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Infrastructure.Users.Passwords;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Users;

internal static class UsersModule
{
    public static IServiceCollection AddUsers(this IServiceCollection services) =>
        services
            .AddSingleton<IPasswordHasher, PasswordHasher>()
            .AddTransient<IUserRepository, UserRepository>()
            .AddTransient<IUserDirectory, UserDirectory>()
            .AddTransient<IUserQueries, UserQueries>();
}
