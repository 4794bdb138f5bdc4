using Board.Application.Common;
using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Auth.Tokens;

/// <summary>Signs and verifies access tokens (JWT, RFC 9068).</summary>
public interface IAccessTokens
{
    /// <summary>A token for a session's user, no longer valid than the session.</summary>
    IssuedToken Issue(Session session, UserRole role, DateTimeOffset now);

    /// <summary>Verifies a token to the letter (RFC 8725). Anything that goes wrong in it but the token itself is thrown.</summary>
    Task<AccessTokenVerdict> VerifyAsync(Secret? token);
}

/// <summary>A token on its way to the client.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">When it stops being usable (UTC).</param>
public sealed record IssuedToken(Secret Value, DateTimeOffset ExpiresAt);
