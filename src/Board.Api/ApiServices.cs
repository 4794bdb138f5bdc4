using Board.Api.Auth;
using Board.Api.Health;
using Board.Api.Http.Controllers;
using Board.Api.Http.Security;
using Board.Api.OpenApi;
using Board.Api.Problems;

namespace Board.Api;

/// <summary>Registers the HTTP API.</summary>
internal static class ApiServices
{
    public static void AddApi(this IServiceCollection services)
    {
        services.AddTrustedProxies();
        services.AddHttpsOnly();
        services.AddAllowedHosts();
        services.AddAllowedOrigins();
        services.AddResponseHeaders();
        services.AddProblems();
        services.AddStrictControllers();
        services.AddHealth();
        services.AddDocumentation();
        services.AddModules();
    }

    /// <summary>Adds the modules that register services for HTTP, one line each.</summary>
    private static void AddModules(this IServiceCollection services) => services.AddAuth();
}
