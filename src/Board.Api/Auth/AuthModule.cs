using Board.Api.Auth.Tokens;

namespace Board.Api.Auth;

/// <summary>Registers authentication and the delivery of tokens.</summary>
internal static class AuthModule
{
    public static void AddAuth(this IServiceCollection services)
    {
        services.AddSingleton<AuthCookies>();
        services.AddSingleton<AccessTokenReader>();
        services.AddSingleton<TokenTransport>();
        services.AddSingleton<RequestOrigin>();
        services.AddBearerAuthentication();
    }
}
