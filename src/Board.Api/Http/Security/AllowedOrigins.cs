using System.Text;
using Board.Api.Problems;
using Board.Application.Settings;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Http.Security;

/// <summary>The settings under <c>Cors</c>.</summary>
public sealed class AllowedOriginsOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Cors";

    /// <summary>Origins whose pages may send requests with the user's cookies, such as <c>https://app.example.com</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];
}

internal sealed class AllowedOriginsOptionsValidator : IValidateOptions<AllowedOriginsOptions>
{
    public ValidateOptionsResult Validate(string? name, AllowedOriginsOptions options)
    {
        var wrong = options.AllowedOrigins.ToList().FindIndex(origin => !IsOrigin(origin));
        return wrong < 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"Cors:AllowedOrigins:{wrong} must be an origin as browsers send it, such as https://app.example.com or "
                + "https://xn--bcher-kva.example.");
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && Ascii.IsValid(text)
        && uri.UserInfo.Length == 0
        && string.Equals(uri.GetLeftPart(UriPartial.Authority), text, StringComparison.OrdinalIgnoreCase);
}

internal static class AllowedOriginsServices
{
    /// <summary>Allows CORS requests with credentials from the configured origins, and exposes the headers that clients need.</summary>
    public static IServiceCollection AddAllowedOrigins(this IServiceCollection services)
    {
        services.AddValidatedOptions<AllowedOriginsOptions, AllowedOriginsOptionsValidator>(AllowedOriginsOptions.Section);
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<AllowedOriginsOptions>>((cors, allowed) =>
            cors.AddDefaultPolicy(policy => policy
                .WithOrigins([.. allowed.Value.AllowedOrigins])
                .AllowCredentials()
                .AllowAnyMethod()
                .AllowAnyHeader()
                .WithExposedHeaders(
                    HeaderNames.WWWAuthenticate, HeaderNames.ETag, HeaderNames.Link, HeaderNames.Location, HeaderNames.RetryAfter)));
        return services;
    }

    public static void UseAllowedOrigins(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AllowedOriginsOptions>>().Value.AllowedOrigins.Count > 0)
        {
            app.Use((context, next) =>
            {
                context.Response.OnStarting(VaryByOrigin, context.Response.Headers);
                return CanBeEchoed(context.Request.Headers.AccessControlRequestMethod)
                    && CanBeEchoed(context.Request.Headers.AccessControlRequestHeaders)
                    ? next(context)
                    : ProblemWriter.WriteAsync(context, ProblemMapper.OfStatus(StatusCodes.Status400BadRequest));
            });
        }

        app.UseCors();
    }

    /// <summary>The framework echoes what a preflight asks for in response headers, which may hold only visible ASCII.</summary>
    private static bool CanBeEchoed(StringValues requested) =>
        requested.All(value => value?.AsSpan().ContainsAnyExceptInRange(' ', '~') is not true);

    /// <summary>Adds <c>Vary: Origin</c>; the framework does so only for allowed origins, and only if there are several.</summary>
    private static Task VaryByOrigin(object state)
    {
        var headers = (IHeaderDictionary)state;
        if (!headers.Vary.Contains(HeaderNames.Origin, StringComparer.OrdinalIgnoreCase))
        {
            headers.Append(HeaderNames.Vary, HeaderNames.Origin);
        }

        return Task.CompletedTask;
    }
}
