using System.Buffers.Text;
using System.Security.Cryptography;

namespace Board.IntegrationTests.Http;

/// <summary>Requests with tokens in the body, header or cookies.</summary>
internal static class AuthCalls
{
    public const string AccessCookie = "__Host-board_access";
    public const string RefreshCookie = "__Secure-board_refresh";

    /// <summary>Refreshes by body, with the access token in its header.</summary>
    public static Task<ApiResponse> RefreshAsync(this ApiClient client, string? refreshToken, string? accessToken = null) =>
        client.PostAsync(
            "/auth/refresh", refreshToken is null ? null : new { refreshToken }, accessToken is null ? [] : [Bearer(accessToken)]);

    /// <summary>Refreshes as a browser does, with both tokens in cookies.</summary>
    public static Task<ApiResponse> RefreshByCookieAsync(this ApiClient client, string? refreshToken, string? accessToken = null) =>
        client.PostAsync("/auth/refresh", body: null, Cookies(accessToken, refreshToken));

    /// <summary>The header with an access token.</summary>
    public static (string Name, string Value) Bearer(string accessToken) => ("Authorization", $"Bearer {accessToken}");

    /// <summary>The <c>Cookie</c> header of a browser that has these tokens.</summary>
    public static (string Name, string Value)[] Cookies(string? accessToken, string? refreshToken = null)
    {
        var cookies = new List<string>();
        if (accessToken is not null)
        {
            cookies.Add($"{AccessCookie}={accessToken}");
        }

        if (refreshToken is not null)
        {
            cookies.Add($"{RefreshCookie}={refreshToken}");
        }

        return cookies.Count == 0 ? [] : [("Cookie", string.Join("; ", cookies))];
    }

    /// <summary>A <c>Cookie</c> header with several refresh cookies, such as a planted one.</summary>
    public static (string Name, string Value)[] RefreshCookies(string? accessToken, params string[] refreshTokens) =>
    [
        ("Cookie", string.Join("; ", (accessToken is null ? [] : new[] { $"{AccessCookie}={accessToken}" })
            .Concat(refreshTokens.Select(token => $"{RefreshCookie}={token}")))),
    ];

    /// <summary>A well-formed refresh token that was never issued.</summary>
    public static string UnknownRefreshToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The token with an invalid signature.</summary>
    public static string Forge(string accessToken)
    {
        var parts = accessToken.Split('.');
        var signature = Base64Url.DecodeFromChars(parts[2]);
        signature[0] ^= 1;
        return $"{parts[0]}.{parts[1]}.{Base64Url.EncodeToString(signature)}";
    }
}
