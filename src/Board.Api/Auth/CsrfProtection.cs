using Board.Api.Common.Http;
using Board.Api.Common.Problems;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Board.Api.Auth;

/// <summary>
/// Refuses what another site makes a browser send with the user's cookies (cross-site request forgery). Browsers say where a
/// request comes from (Fetch Metadata, <c>Origin</c>), and scripts cannot forge that, so no token is needed.
/// </summary>
internal sealed class CsrfProtection(RequestDelegate next, AuthCookies cookies, IOptions<AllowedOriginsOptions> options)
{
    /// <summary>Where the cookies are used, and therefore checked, whatever else the request carries.</summary>
    public const string PathOfCookies = "/auth";

    private const string FetchSite = "Sec-Fetch-Site";

    private readonly HashSet<string> allowedOrigins = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context) =>
        IsUnsafe(context.Request.Method) && UsesCookies(context) && ComesFromElsewhere(context.Request)
            ? ProblemWriter.WriteAsync(context, new Problem(StatusCodes.Status403Forbidden, "csrf.origin_rejected"))
            : next(context);

    private static bool IsUnsafe(string method) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    private bool UsesCookies(HttpContext context)
    {
        var request = context.Request;
        return request.Path.StartsWithSegments(PathOfCookies, StringComparison.OrdinalIgnoreCase)
            ? cookies.ArePresent(request)
            : request.Headers.Authorization.Count == 0
                && cookies.ReadAccessToken(request) is not null
                && context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null;
    }

    private bool ComesFromElsewhere(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (origin is not null && allowedOrigins.Contains(origin))
        {
            return false;
        }

        string? site = request.Headers[FetchSite];
        return site is not null
            ? site is "cross-site" or "same-site"
            : origin is not null && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }
}
