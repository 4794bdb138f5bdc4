using Board.Api.Callers;
using Board.Application.Auth;
using Board.Application.Common;
using Microsoft.Extensions.Options;

namespace Board.Api.Auth.Tokens;

/// <summary>
/// The two cookies that carry tokens to browsers. Both live as long as the refresh token: an expired access token still arrives
/// and can be distinguished from a missing one.
/// </summary>
internal sealed class AuthCookies : ICallerCookies
{
    private readonly string refreshName;
    private readonly bool secure;
    private readonly SameSiteMode sameSite;
    private readonly RequestOrigin origin;

    public AuthCookies(IOptions<AuthOptions> options, IHostEnvironment environment, RequestOrigin origin)
    {
        this.origin = origin;
        sameSite = options.Value.Cookies.SameSite is CookieSameSite.None ? SameSiteMode.None : SameSiteMode.Lax;

        // Browsers reject SameSite=None without Secure, even on developers' machines.
        secure = options.Value.Cookies.Secure ?? (!environment.IsDevelopment() || sameSite is SameSiteMode.None);

        // The prefixes make browsers reject such a cookie from a plain-HTTP page or, for __Host-, from another host of the domain.
        AccessName = secure ? "__Host-board_access" : "board_access";
        refreshName = secure ? "__Secure-board_refresh" : "board_refresh";
    }

    /// <summary>The name of the cookie with the access token.</summary>
    public string AccessName { get; }

    /// <summary>Whether the request carries at least one of the two cookies.</summary>
    public bool ArePresent(HttpRequest request) => ReadAccessToken(request) is not null || Read(request, refreshName).Count > 0;

    /// <summary>The access token. Several cookies of this name are possible only without the prefix; the first counts.</summary>
    public string? ReadAccessToken(HttpRequest request) => Read(request, AccessName) is [var first, ..] ? first : null;

    /// <summary>All refresh tokens in the order of their cookies. Another host of the domain may have set some of them.</summary>
    public IReadOnlyList<Secret> ReadRefreshTokens(HttpRequest request) =>
        [.. Read(request, refreshName).Select(token => new Secret(token))];

    public void Write(HttpResponse response, SignedInResponse signedIn)
    {
        var expiresAt = signedIn.RefreshToken.ExpiresAt;
        var lifetime = expiresAt - signedIn.Session.LastUsedAt;
        response.Cookies.Append(AccessName, signedIn.AccessToken.Value.Reveal(), Attributes("/", expiresAt, lifetime));
        response.Cookies.Append(refreshName, signedIn.RefreshToken.Value.Reveal(), Attributes(ICallerCookies.Path, expiresAt, lifetime));
    }

    /// <summary>Deletes both cookies. The response must not be cached: replayed later, it would sign the user out again.</summary>
    public void Delete(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";

        // The form of another site is sent without the cookies (SameSite), but its response could still delete them.
        if (origin.IsForeign(response.HttpContext.Request))
        {
            return;
        }

        response.Cookies.Delete(AccessName, Attributes("/"));
        response.Cookies.Delete(refreshName, Attributes(ICallerCookies.Path));
    }

    /// <summary>
    /// The values of all cookies with a name. The framework's collection keeps only the last one and ignores case; browsers do
    /// neither.
    /// </summary>
    private static List<string> Read(HttpRequest request, string name)
    {
        var values = new List<string>();
        foreach (var header in request.Headers.Cookie)
        {
            foreach (var range in header.AsSpan().Split(';'))
            {
                var cookie = header.AsSpan(range);
                var separator = cookie.IndexOf('=');
                if (separator < 0 || !Trim(cookie[..separator]).SequenceEqual(name))
                {
                    continue;
                }

                var value = Trim(cookie[(separator + 1)..]);
                if (!value.IsEmpty)
                {
                    values.Add(value.ToString());
                }
            }
        }

        return values;
    }

    /// <summary>Trims the white space of HTTP. Trimming more would accept other names, such as those without the secure prefix.</summary>
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text) => text.Trim(" \t");

    /// <param name="path">The path that the cookie is sent to.</param>
    /// <param name="expiresAt">When it expires.</param>
    /// <param name="lifetime">The same, relative: clients prefer it, because their clock may be wrong (RFC 6265, 5.3).</param>
    private CookieOptions Attributes(string path, DateTimeOffset? expiresAt = null, TimeSpan? lifetime = null) => new()
    {
        Path = path,
        Expires = expiresAt,
        MaxAge = lifetime,
        HttpOnly = true,
        Secure = secure,
        SameSite = sameSite,
        IsEssential = true,
    };
}
