namespace Board.Api.Auth;

/// <summary>Finds the access token of a request: in the <c>Authorization</c> header, or in the cookie if there is no such header at all.</summary>
internal sealed class AccessTokenReader(AuthCookies cookies)
{
    private const string Scheme = "Bearer ";

    /// <summary>
    /// The token; <see langword="null"/> if none was presented; empty if the header is there but is not one bearer token. A
    /// broken header never falls back to the cookie: the client meant the header.
    /// </summary>
    public string? Read(HttpRequest request)
    {
        var headers = request.Headers.Authorization;
        if (headers.Count == 0)
        {
            return cookies.ReadAccessToken(request);
        }

        return headers.Count == 1 && headers[0] is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? header[Scheme.Length..].Trim()
            : "";
    }
}
