using Board.Api.Health;
using Board.Application.Settings;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.Extensions.Options;

namespace Board.Api.Http.Security;

/// <summary>The settings under <c>Https</c>, for a program without a proxy that ends TLS.</summary>
public sealed class HttpsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Https";

    /// <summary>Whether plain HTTP is redirected to HTTPS (308), except for health checks.</summary>
    public bool Redirect { get; init; }

    /// <summary>The port of the redirect.</summary>
    public int Port { get; init; } = 443;

    /// <summary>Time during which browsers use only HTTPS (<c>Strict-Transport-Security</c>, RFC 6797). Default: none.</summary>
    public TimeSpan HstsMaxAge { get; init; }
}

internal sealed class HttpsOptionsValidator : IValidateOptions<HttpsOptions>
{
    private const int MaxPort = 65535;

    public ValidateOptionsResult Validate(string? name, HttpsOptions options) => options switch
    {
        { Port: < 1 or > MaxPort } => ValidateOptionsResult.Fail("Https:Port must be between 1 and 65535."),
        { HstsMaxAge: var age } when age < TimeSpan.Zero || age > TimeSpan.FromDays(730) =>
            ValidateOptionsResult.Fail("Https:HstsMaxAge must be between 00:00:00 and 730.00:00:00."),
        _ => ValidateOptionsResult.Success,
    };
}

internal static class HttpsOnly
{
    public static void AddHttpsOnly(this IServiceCollection services)
    {
        services.AddValidatedOptions<HttpsOptions, HttpsOptionsValidator>(HttpsOptions.Section);
        services.AddOptions<HttpsRedirectionOptions>().Configure<IOptions<HttpsOptions>>((redirection, https) =>
        {
            // Clients do not remember a 307, and some repeat a POST as a GET after a 301.
            redirection.RedirectStatusCode = StatusCodes.Status308PermanentRedirect;
            redirection.HttpsPort = https.Value.Port;
        });
        services.AddOptions<HstsOptions>().Configure<IOptions<HttpsOptions>>((hsts, https) => hsts.MaxAge = https.Value.HstsMaxAge);
    }

    /// <summary>Adds HSTS. It runs before everything that can fail, so that every response has the header.</summary>
    public static void UseStrictTransport(this WebApplication app)
    {
        if (Options(app).HstsMaxAge > TimeSpan.Zero)
        {
            app.UseHsts();
        }
    }

    /// <summary>Redirects plain HTTP. Health checks, which use it to reach the instance itself, are exempt.</summary>
    public static void UseHttpsOnly(this WebApplication app)
    {
        if (Options(app).Redirect)
        {
            app.UseWhen(context => !HealthEndpoints.IsAsked(context.Request), requests => requests.UseHttpsRedirection());
        }
    }

    private static HttpsOptions Options(WebApplication app) => app.Services.GetRequiredService<IOptions<HttpsOptions>>().Value;
}
