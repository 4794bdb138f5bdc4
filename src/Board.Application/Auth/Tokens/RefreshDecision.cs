using Board.Application.Results;
using Board.Domain.Auth;

namespace Board.Application.Auth.Tokens;

/// <summary>
/// The outcome of a refresh, exactly as the table in docs/clients.md defines it. Rows are the states of the refresh token, columns the
/// verdicts on the access token.
/// </summary>
internal sealed record RefreshDecision
{
    /// <summary>The row of the table; <see langword="null"/> for a token that was never issued.</summary>
    public RefreshTokenState? State { get; private init; }

    /// <summary>The error, or <see langword="null"/> to issue a successor.</summary>
    public AuthError? Error { get; private init; }

    /// <summary>The sessions that end.</summary>
    public IReadOnlyCollection<SessionId> EndSessions { get; private init; } = [];

    /// <summary>Why they end.</summary>
    public SessionEndReason EndReason { get; private init; }

    /// <summary>Looks the outcome up in the table.</summary>
    public static RefreshDecision Of(RefreshToken? token, AccessTokenVerdict access, DateTimeOffset now, TimeSpan gracePeriod)
    {
        if (token is null)
        {
            return new RefreshDecision { Error = OrInvalidAccess(access, AuthErrors.RefreshTokenInvalid) };
        }

        var state = token.StateAt(now, gracePeriod);
        var foreign = ForeignSession(token, access);
        if (state is RefreshTokenState.SessionEnded)
        {
            return new RefreshDecision
            {
                State = state,
                Error = OrInvalidAccess(access, AuthErrors.SessionOfRefreshTokenEnded),
                EndSessions = access is AccessTokenVerdict.Valid && foreign is { } other ? [other] : [],
                EndReason = SessionEndReason.TokenMismatch,
            };
        }

        if (FindFault(state, access, foreign is not null) is not { } fault)
        {
            return new RefreshDecision { State = state };
        }

        return new RefreshDecision
        {
            State = state,
            Error = fault.Error,
            EndSessions = access is AccessTokenVerdict.Valid && foreign is { } second ? [token.Session.Id, second] : [token.Session.Id],
            EndReason = fault.Reason,
        };
    }

    private static (AuthError Error, SessionEndReason Reason)? FindFault(
        RefreshTokenState state, AccessTokenVerdict access, bool ofAnotherSession) =>
        (state, access) switch
        {
            (_, AccessTokenVerdict.Invalid) => (AuthErrors.AccessTokenInvalid, SessionEndReason.TokenMismatch),
            (RefreshTokenState.Reused, _) => (AuthErrors.RefreshTokenReused, SessionEndReason.TokenReused),
            _ when ofAnotherSession => (AuthErrors.AccessTokenInvalid, SessionEndReason.TokenMismatch),
            (RefreshTokenState.Expired, _) => (AuthErrors.RefreshTokenExpired, SessionEndReason.Expired),
            _ => null,
        };

    /// <summary>The session of the access token, if it differs from the session of the refresh token.</summary>
    private static SessionId? ForeignSession(RefreshToken token, AccessTokenVerdict access) =>
        access.SessionId == token.Session.Id ? null : access.SessionId;

    private static AuthError OrInvalidAccess(AccessTokenVerdict access, AuthError otherwise) =>
        access is AccessTokenVerdict.Invalid ? AuthErrors.AccessTokenInvalid : otherwise;
}
