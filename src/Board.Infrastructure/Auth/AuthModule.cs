using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.BackgroundWork;
using Board.Infrastructure.Auth.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace Board.Infrastructure.Auth;

internal static class AuthModule
{
    public static IServiceCollection AddAuth(this IServiceCollection services) =>
        services
            .AddSingleton<AccessTokens>()
            .AddSingleton<IAccessTokens>(provider => provider.GetRequiredService<AccessTokens>())
            .AddTransient<ISessionRepository, SessionRepository>()
            .AddTransient<ISessionQueries, SessionQueries>()
            .AddSingleton<SessionMetrics>()
            .AddPeriodicWorkFrom(typeof(AuthModule));
}
