using Board.Application.Results;
using Board.Domain.Auth;

namespace Board.Application.Auth.Tokens;

/// <summary>
/// What becomes of a refresh: the table in docs/clients.md, and nothing else. Rows are the refresh
/// token's state, columns the access token's verdict.
/// </summary>
internal sealed record RefreshDecision
{
    /// <summary>The row of the table; none for a token that nobody issued.</summary>
    public RefreshTokenState? State { get; private init; }

    /// <summary>Why not, or <see langword="null"/> to issue a successor.</summary>
    public AuthError? Refusal { get; private init; }

    /// <summary>The sessions that end.</summary>
    public IReadOnlyCollection<SessionId> EndSessions { get; private init; } = [];

    /// <summary>Why they end.</summary>
    public SessionEndReason EndReason { get; private init; }

    /// <summary>Reads the table.</summary>
    public static RefreshDecision Of(RefreshToken? token, AccessTokenVerdict access, DateTimeOffset now, TimeSpan gracePeriod)
    {
        if (token is null)
        {
            return new RefreshDecision { Refusal = OrInvalidAccess(access, AuthErrors.RefreshTokenInvalid) };
        }

        var state = token.StateAt(now, gracePeriod);
        var foreign = ForeignSession(token, access);
        if (state is RefreshTokenState.SessionEnded)
        {
            return new RefreshDecision
            {
                State = state,
                Refusal = OrInvalidAccess(access, AuthErrors.SessionOfRefreshTokenEnded),
                EndSessions = access is AccessTokenVerdict.Valid && foreign is { } other ? [other] : [],
                EndReason = SessionEndReason.TokenMismatch,
            };
        }

        if (Refuse(state, access, foreign is not null) is not { } refusal)
        {
            return new RefreshDecision { State = state };
        }

        return new RefreshDecision
        {
            State = state,
            Refusal = refusal.Error,
            EndSessions = access is AccessTokenVerdict.Valid && foreign is { } also ? [token.Session.Id, also] : [token.Session.Id],
            EndReason = refusal.Reason,
        };
    }

    private static (AuthError Error, SessionEndReason Reason)? Refuse(
        RefreshTokenState state, AccessTokenVerdict access, bool ofAnotherSession) =>
        (state, access) switch
        {
            (_, AccessTokenVerdict.Invalid) => (AuthErrors.AccessTokenInvalid, SessionEndReason.TokenMismatch),
            (RefreshTokenState.Reused, _) => (AuthErrors.RefreshTokenReused, SessionEndReason.TokenReused),
            _ when ofAnotherSession => (AuthErrors.AccessTokenInvalid, SessionEndReason.TokenMismatch),
            (RefreshTokenState.Expired, _) => (AuthErrors.RefreshTokenExpired, SessionEndReason.Expired),
            _ => null,
        };

    /// <summary>The access token's session, when it is not the refresh token's.</summary>
    private static SessionId? ForeignSession(RefreshToken token, AccessTokenVerdict access) =>
        access.SessionId == token.Session.Id ? null : access.SessionId;

    private static AuthError OrInvalidAccess(AccessTokenVerdict access, AuthError otherwise) =>
        access is AccessTokenVerdict.Invalid ? AuthErrors.AccessTokenInvalid : otherwise;
}
