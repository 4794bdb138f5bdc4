using Board.Application.Messaging;
using Board.Application.Settings;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Users;

internal static class UsersModule
{
    public static IServiceCollection AddUsers(this IServiceCollection services) =>
        services
            .AddValidatedOptions<UserOptions, UserOptionsValidator>(UserOptions.Section)
            .AddScoped<CurrentUser>()
            .AddTransient<ICredentialVerifier, CredentialVerifier>()
            .AddTransient<PasswordConfirmation>()
            .AddHandlersFrom(typeof(UsersModule));
}
