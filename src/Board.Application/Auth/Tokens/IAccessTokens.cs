using Board.Application.Common;
using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Auth.Tokens;

/// <summary>Signs and verifies access tokens (JWT, RFC 9068).</summary>
public interface IAccessTokens
{
    /// <summary>Issues a token for the user of a session; it expires no later than the session.</summary>
    IssuedToken Issue(Session session, UserRole role, DateTimeOffset now);

    /// <summary>Verifies a token strictly (RFC 8725). Throws only for faults that are not the token's.</summary>
    Task<AccessTokenVerdict> VerifyAsync(Secret? token);
}

/// <summary>A newly issued token.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">When it stops being usable (UTC).</param>
public sealed record IssuedToken(Secret Value, DateTimeOffset ExpiresAt);
