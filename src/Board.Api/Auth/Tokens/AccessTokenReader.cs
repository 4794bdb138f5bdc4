using System.Buffers;

namespace Board.Api.Auth.Tokens;

/// <summary>Reads the access token of a request from <c>Authorization: Bearer</c>, else from the cookie.</summary>
internal sealed class AccessTokenReader(AuthCookies cookies)
{
    private const string Scheme = "Bearer";

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// The token; <see langword="null"/> without one; empty if the header is malformed. A malformed header never falls back to the
    /// cookie: the client meant the header.
    /// </summary>
    public string? Read(HttpRequest request) => ReadHeader(request) ?? cookies.ReadAccessToken(request);

    /// <summary>Whether the request is authenticated by the cookie.</summary>
    public bool IsInCookie(HttpRequest request) => ReadHeader(request) is null && cookies.ReadAccessToken(request) is not null;

    private static string? ReadHeader(HttpRequest request)
    {
        var headers = request.Headers.Authorization;
        if (headers.Count == 0)
        {
            return null;
        }

        // A proxy may join headers of one name with commas (RFC 9110, 5.3): both forms mean the same.
        var credentials = headers.ToString().Split(',', StringSplitOptions.TrimEntries);
        return credentials switch
        {
            [""] => "",
            [var only] when IsBearer(only) => Token(only),
            _ when Array.Exists(credentials, IsBearer) => "",

            // Another scheme is meant for another program, such as a proxy in front of a staging host.
            _ => null,
        };
    }

    private static bool IsBearer(string credentials)
    {
        var length = credentials.AsSpan().IndexOfAnyExcept(SchemeCharacters);
        return credentials.AsSpan(0, length < 0 ? credentials.Length : length).Equals(Scheme, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text after the scheme and at least one space (RFC 6750, 2.1). It is validated later.</summary>
    private static string Token(string credentials)
    {
        var rest = credentials[Scheme.Length..];
        return rest.StartsWith(' ') ? rest.TrimStart(' ') : "";
    }
}
