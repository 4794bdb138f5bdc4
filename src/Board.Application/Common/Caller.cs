using Board.Domain.Auth;
using Board.Domain.Users;

namespace Board.Application.Common;

/// <summary>The signed-in user who sent a request.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Credential">The credential that authenticated the request.</param>
public sealed record Caller(UserId UserId, Credential Credential)
{
    /// <summary>Creates the caller of an access token from its <c>sub</c> and <c>sid</c> claims.</summary>
    public Caller(UserId userId, SessionId sessionId)
        : this(userId, new SessionCredential(sessionId))
    {
    }

    /// <summary>The caller's session; <see langword="null"/> for a credential that belongs to none.</summary>
    public SessionId? SessionId => (Credential as SessionCredential)?.Id;
}
