using Board.Api.Auth.Tokens;
using Board.Api.Callers;
using Board.Api.OpenApi;
using Microsoft.AspNetCore.OpenApi;

namespace Board.Api.Auth;

/// <summary>Registers authentication, the delivery of tokens and their description in the OpenAPI document.</summary>
internal static class AuthModule
{
    public static void AddAuth(this IServiceCollection services)
    {
        services.AddSingleton<AuthCookies>();
        services.AddSingleton<ICallerCookies>(provider => provider.GetRequiredService<AuthCookies>());
        services.AddSingleton<AccessTokenReader>();
        services.AddSingleton<TokenTransport>();
        services.AddSingleton<RequestOrigin>();
        services.AddBearerAuthentication();
        services.Configure<OpenApiOptions>(Documentation.DocumentName, options => options
            .AddOperationTransformer<SecuritySchemes>()
            .AddDocumentTransformer<SecuritySchemes>());
    }
}
