using Board.Api.Http.Security;
using Microsoft.Extensions.Options;

namespace Board.Api.Auth.Tokens;

/// <summary>
/// Detects requests that another site made a browser send. Browsers declare the origin of a request (Fetch Metadata,
/// <c>Origin</c>); scripts cannot forge it.
/// </summary>
internal sealed class RequestOrigin(IOptions<AllowedOriginsOptions> options)
{
    private const string FetchSite = "Sec-Fetch-Site";

    private readonly HashSet<string> allowedOrigins = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the request comes from a page of neither this program nor an allowed origin.</summary>
    public bool IsForeign(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        if (origin is not null && allowedOrigins.Contains(origin))
        {
            return false;
        }

        string? site = request.Headers[FetchSite];
        return string.IsNullOrEmpty(site)
            ? origin is not null && !IsOwn(origin, request)
            : site is not ("same-origin" or "none");
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page)
        && Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(page, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
