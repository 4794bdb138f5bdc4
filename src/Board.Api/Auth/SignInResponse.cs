using System.Text.Json.Serialization;
using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Users.Contracts;

namespace Board.Api.Auth;

/// <summary>
/// The signed-in user, the session and its expiry. The tokens are included only with the delivery <c>body</c>.
/// </summary>
/// <param name="User">The user.</param>
/// <param name="Session">The session.</param>
/// <param name="AccessTokenExpiresAt">When the access token expires and has to be refreshed.</param>
/// <param name="RefreshTokenExpiresAt">When the refresh token expires and the user has to sign in again.</param>
/// <param name="AccessToken">The access token.</param>
/// <param name="RefreshToken">The refresh token.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="ExpiresIn">The remaining lifetime of the access token in seconds.</param>
public sealed record SignInResponse(
    UserResponse User,
    SessionResponse Session,
    DateTimeOffset AccessTokenExpiresAt,
    DateTimeOffset RefreshTokenExpiresAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    Secret? AccessToken,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    Secret? RefreshToken,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    string? TokenType,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    int? ExpiresIn)
{
    internal static SignInResponse WithoutTokens(SignedInResponse signedIn) =>
        new(signedIn.User, signedIn.Session, signedIn.AccessToken.ExpiresAt, signedIn.RefreshToken.ExpiresAt, null, null, null, null);

    internal static SignInResponse WithTokens(SignedInResponse signedIn) => WithoutTokens(signedIn) with
    {
        AccessToken = signedIn.AccessToken.Value,
        RefreshToken = signedIn.RefreshToken.Value,
        TokenType = "Bearer",
        // In whole seconds, as in the token; 0 if the session ends within the current second.
        ExpiresIn = (int)Math.Max(0, signedIn.AccessToken.ExpiresAt.ToUnixTimeSeconds() - signedIn.Session.LastUsedAt.ToUnixTimeSeconds()),
    };
}
