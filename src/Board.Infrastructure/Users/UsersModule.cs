using Board.Application.Common;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Users;

internal static class UsersModule
{
    public static IServiceCollection AddUsers(this IServiceCollection services) =>
        services
            .AddSingleton<IPasswordHasher, PasswordHasher>()
            .AddScoped<IUserRepository, UserRepository>()
            .AddScoped<IUserDirectory, UserDirectory>()
            .AddScoped<IUserQueries, UserQueries>()
            .AddScoped<IMadeUpUsers, UserSeeder>()
            .AddScoped<ISeeder, UserSeeder>();
}
