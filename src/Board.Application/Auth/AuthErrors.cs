using Board.Application.Results;

namespace Board.Application.Auth;

/// <summary>
/// The refusals of this module, with their <c>error_description</c> (RFC 6750). What to do about each is in
/// docs/clients.md: only an <em>expired access token</em> is worth a refresh, everything else means signing in again.
/// </summary>
public static class AuthErrors
{
    /// <summary>The request carries no access token.</summary>
    public static readonly AuthError AccessTokenMissing = new(TokenRealm.AccessToken, "access_token.missing", Description: null);

    /// <summary>The access token is right in everything but time.</summary>
    public static readonly AuthError AccessTokenExpired = new(TokenRealm.AccessToken, "access_token.expired", "The access token expired");

    /// <summary>The access token is unusable for any other reason.</summary>
    public static readonly AuthError AccessTokenInvalid = new(TokenRealm.AccessToken, "access_token.invalid", "The access token is invalid");

    /// <summary>The access token is of a session that was ended.</summary>
    public static readonly AuthError SessionEnded = new(TokenRealm.AccessToken, "session.ended", "The session has ended");

    /// <summary>A refresh was asked for without a refresh token.</summary>
    public static readonly AuthError RefreshTokenMissing = new(TokenRealm.RefreshToken, "refresh_token.missing", Description: null);

    /// <summary>The refresh token was not used in time.</summary>
    public static readonly AuthError RefreshTokenExpired = new(TokenRealm.RefreshToken, "refresh_token.expired", "The refresh token expired");

    /// <summary>Nobody issued this refresh token.</summary>
    public static readonly AuthError RefreshTokenInvalid = new(TokenRealm.RefreshToken, "refresh_token.invalid", "The refresh token is invalid");

    /// <summary>The refresh token is spent.</summary>
    public static readonly AuthError RefreshTokenReused = new(TokenRealm.RefreshToken, "refresh_token.reused", "The refresh token was already used");

    /// <summary>The refresh token is of a session that was ended.</summary>
    public static readonly AuthError SessionOfRefreshTokenEnded = new(TokenRealm.RefreshToken, "session.ended", "The session has ended");

    /// <summary>E-mail address or password is wrong; which one is not said.</summary>
    public static readonly AuthError CredentialsInvalid = new(TokenRealm.Credentials, "credentials.invalid", Description: null);
}
