using Board.Application.Auth;
using Board.Application.Common;
using Microsoft.Extensions.Options;

namespace Board.Api.Auth;

/// <summary>
/// The two cookies that carry tokens to browsers. Both live as long as the refresh token, so that an expired access token
/// still arrives and can be told from a missing one.
/// </summary>
internal sealed class AuthCookies
{
    private const string RefreshPath = "/auth";

    private readonly string refreshName;
    private readonly bool secure;
    private readonly SameSiteMode sameSite;
    private readonly RequestOrigin origin;

    public AuthCookies(IOptions<AuthOptions> options, IHostEnvironment environment, RequestOrigin origin)
    {
        this.origin = origin;
        sameSite = options.Value.Cookies.SameSite is CookieSameSite.None ? SameSiteMode.None : SameSiteMode.Lax;

        // Browsers refuse SameSite=None without Secure, on developers' machines too.
        secure = options.Value.Cookies.Secure ?? (!environment.IsDevelopment() || sameSite is SameSiteMode.None);

        // The prefixes make browsers refuse such a cookie from a plain-HTTP page or, for __Host-, from another host of the domain.
        AccessName = secure ? "__Host-board_access" : "board_access";
        refreshName = secure ? "__Secure-board_refresh" : "board_refresh";
    }

    /// <summary>The name of the cookie with the access token.</summary>
    public string AccessName { get; }

    /// <summary>Whether the request carries one of the two.</summary>
    public bool ArePresent(HttpRequest request) => ReadAccessToken(request) is not null || ReadRefreshToken(request) is not null;

    public string? ReadAccessToken(HttpRequest request) => Read(request, AccessName);

    public Secret? ReadRefreshToken(HttpRequest request) => Read(request, refreshName) is { } token ? new Secret(token) : null;

    public void Write(HttpResponse response, SignedInResponse signedIn)
    {
        var expiresAt = signedIn.RefreshToken.ExpiresAt;
        response.Cookies.Append(AccessName, signedIn.AccessToken.Value.Reveal(), Attributes("/", expiresAt));
        response.Cookies.Append(refreshName, signedIn.RefreshToken.Value.Reveal(), Attributes(RefreshPath, expiresAt));
    }

    /// <summary>Makes the browser forget both. No cache may keep that, or it would sign somebody out again later.</summary>
    public void Delete(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";

        // Another site's form comes without the cookies (SameSite), but its answer could still delete them.
        if (origin.IsForeign(response.HttpContext.Request))
        {
            return;
        }

        response.Cookies.Delete(AccessName, Attributes("/", expiresAt: null));
        response.Cookies.Delete(refreshName, Attributes(RefreshPath, expiresAt: null));
    }

    private static string? Read(HttpRequest request, string name) =>
        request.Cookies.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    private CookieOptions Attributes(string path, DateTimeOffset? expiresAt) => new()
    {
        Path = path,
        Expires = expiresAt,
        HttpOnly = true,
        Secure = secure,
        SameSite = sameSite,
        IsEssential = true,
    };
}
