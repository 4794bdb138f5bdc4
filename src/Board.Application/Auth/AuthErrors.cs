using Board.Application.Results;

namespace Board.Application.Auth;

/// <summary>
/// The errors of this module, with their <c>error_description</c> (RFC 6750). Clients refresh after <see cref="AccessTokenExpired"/>
/// only; after the others the user has to sign in again (docs/clients.md). Their texts are in <c>AuthTexts.resx</c> and
/// <c>AuthTexts.ko.resx</c>.
/// </summary>
public static class AuthErrors
{
    public static readonly AuthError AccessTokenMissing = new(TokenRealm.AccessToken, "access_token.missing", Description: null);

    /// <summary>The access token is valid except for its lifetime.</summary>
    public static readonly AuthError AccessTokenExpired = new(TokenRealm.AccessToken, "access_token.expired", "The access token expired");

    public static readonly AuthError AccessTokenInvalid =
        new(TokenRealm.AccessToken, "access_token.invalid", "The access token is invalid");
    public static readonly AuthError SessionEnded = new(TokenRealm.AccessToken, "session.ended", "The session has ended");
    public static readonly AuthError RefreshTokenMissing = new(TokenRealm.RefreshToken, "refresh_token.missing", Description: null);
    public static readonly AuthError RefreshTokenExpired =
        new(TokenRealm.RefreshToken, "refresh_token.expired", "The refresh token expired");
    public static readonly AuthError RefreshTokenInvalid =
        new(TokenRealm.RefreshToken, "refresh_token.invalid", "The refresh token is invalid");

    public static readonly AuthError RefreshTokenReused =
        new(TokenRealm.RefreshToken, "refresh_token.reused", "The refresh token was already used");

    /// <summary><see cref="SessionEnded"/> for a refresh token.</summary>
    public static readonly AuthError SessionOfRefreshTokenEnded = SessionEnded with { Realm = TokenRealm.RefreshToken };

    /// <summary>The e-mail address or the password is wrong; the answer does not tell which.</summary>
    public static readonly AuthError CredentialsInvalid = new(TokenRealm.Credentials, "credentials.invalid", Description: null);

    public static readonly NotFoundError SessionNotFound = new("session.not_found");
}
