using Board.Application.Seeding;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Users;

internal static class UsersModule
{
    public static IServiceCollection AddUsers(this IServiceCollection services) =>
        services
            .AddSingleton<IPasswordHasher, PasswordHasher>()
            .AddTransient<IUserRepository, UserRepository>()
            .AddTransient<IUserDirectory, UserDirectory>()
            .AddTransient<IUserQueries, UserQueries>()
            .AddTransient<IFakeUsers, UserSeeder>()
            .AddTransient<ISeeder, UserSeeder>();
}
