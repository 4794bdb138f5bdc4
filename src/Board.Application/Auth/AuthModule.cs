using Board.Application.Auth.Tokens;
using Board.Application.Messaging;
using Board.Application.Modules;
using Board.Application.Persistence;
using Board.Application.Settings;
using Board.Application.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Application.Auth;

[DependsOn(typeof(UsersModule))]
internal static class AuthModule
{
    public static IServiceCollection AddAuth(this IServiceCollection services) =>
        services
            .AddValidatedOptions<AuthOptions, AuthOptionsValidator>(AuthOptions.Section)
            .AddScoped<ICallerLock, CallerLock>()
            .AddTransient<AuthService>()
            .AddTransient<SessionTokens>()
            .AddTransient<RefreshTokenLookup>()
            .AddTransient<SignInThrottle>()
            .AddHandlersFrom(typeof(AuthModule));
}
