using Board.Application.Results;

namespace Board.Api.Problems;

/// <summary>
/// <c>WWW-Authenticate</c> (RFC 6750, section 3): the realm says which token failed, the description why, always in ASCII,
/// because programs read it.
/// </summary>
internal static class BearerChallenge
{
    /// <summary>The challenge for an authenticated caller without permission.</summary>
    public const string InsufficientScope = "Bearer realm=\"access_token\", error=\"insufficient_scope\"";

    public static string Of(AuthError error)
    {
        var realm = error.Realm switch
        {
            TokenRealm.AccessToken => "access_token",
            TokenRealm.RefreshToken => "refresh_token",
            _ => "credentials",
        };
        return error.Description is null
            ? $"Bearer realm=\"{realm}\""
            : $"Bearer realm=\"{realm}\", error=\"invalid_token\", error_description=\"{error.Description}\"";
    }
}
