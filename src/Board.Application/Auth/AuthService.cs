using System.Diagnostics;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>
/// Decides whether credentials, sessions and tokens are accepted, and throws <see cref="AuthServiceException"/> when not.
/// </summary>
internal sealed class AuthService(
    ICredentialVerifier credentials,
    ISessionRepository sessions,
    SessionTokens tokens,
    RefreshTokenLookup refreshTokens,
    IAccessTokens accessTokens,
    IUnitOfWork unitOfWork,
    RateLimits limits,
    IOptions<AuthOptions> options,
    TimeProvider time)
{
    /// <summary>Finds the user with an e-mail address and a password.</summary>
    /// <inheritdoc cref="ICredentialVerifier.VerifyAsync" path="/param"/>
    /// <exception cref="AuthServiceException">No user has them.</exception>
    public async Task<VerifiedUser> AuthenticateAsync(
        string email, Secret password, bool hasPriority, CancellationToken cancellationToken) =>
        await credentials.VerifyAsync(email, password, hasPriority, cancellationToken)
        ?? throw new AuthServiceException(AuthErrors.CredentialsInvalid);

    /// <summary>Makes sure that the caller's session has not been ended since their access token was issued.</summary>
    /// <returns>The caller's nickname.</returns>
    /// <exception cref="AuthServiceException">The session has ended.</exception>
    public async Task<string> RequireLiveSessionAsync(Caller caller, CancellationToken cancellationToken) =>
        await FindNicknameIfLiveAsync(caller, cancellationToken) ?? throw new AuthServiceException(AuthErrors.SessionEnded);

    /// <summary>
    /// Exchanges a refresh token for a new one (refresh token rotation), or ends its session as <see cref="RefreshDecision"/> says.
    /// </summary>
    /// <exception cref="AuthServiceException">The token was rejected. The end of its session is already committed.</exception>
    public async Task<Result<RotatedToken>> RotateAsync(
        Secret? accessToken, PresentedRefreshTokens presented, CancellationToken cancellationToken)
    {
        var accessVerdict = await accessTokens.VerifyAsync(accessToken);
        if (presented.AreMissing)
        {
            throw new AuthServiceException(
                accessVerdict is AccessTokenVerdict.Invalid ? AuthErrors.AccessTokenInvalid : AuthErrors.RefreshTokenMissing);
        }

        var isCounted = false;
        var outcome = await unitOfWork.ExecuteAsync<Result<RotatedToken>>(
            async ct =>
            {
                var token = await refreshTokens.LockAsync(presented, accessVerdict, ct);

                // A retried transaction must not count again.
                if (!isCounted && token is not null && limits.Take(AuthLimits.RefreshOfSession, token.Session.Id.ToString()) is { } tooMany)
                {
                    return tooMany;
                }

                isCounted = true;
                return await RotateAsync(token, accessVerdict, ct);
            },
            OnFailure.Commit,
            cancellationToken);

        // Thrown after the commit: inside the transaction it would roll back the end of the session.
        return outcome.Error is AuthError error ? throw new AuthServiceException(error) : outcome;
    }

    private Task<string?> FindNicknameIfLiveAsync(Caller caller, CancellationToken cancellationToken) => caller.Credential switch
    {
        SessionCredential session =>
            sessions.FindNicknameIfLiveAsync(session.Id, caller.UserId, time.UtcNow(), cancellationToken),
        _ => throw new UnreachableException(),
    };

    private async Task<Result<RotatedToken>> RotateAsync(
        RefreshToken? token, AccessTokenVerdict accessVerdict, CancellationToken cancellationToken)
    {
        var now = time.UtcNow();
        var decision = RefreshDecision.Of(token, accessVerdict, now, options.Value.RefreshGracePeriod);

        if (decision.EndSessions.Count > 0)
        {
            await sessions.EndAsync(decision.EndSessions, decision.EndReason, now, cancellationToken);
        }

        if (decision.Error is { } error)
        {
            return error;
        }

        switch (decision.State)
        {
            case RefreshTokenState.Live:
                await sessions.MarkTokenUsedAsync(token!, now, cancellationToken);
                break;
            case RefreshTokenState.ResponseLost:
                await sessions.SupersedeSuccessorsAsync(token!, cancellationToken);
                break;
        }

        var successor = await tokens.IssueRefreshTokenAsync(token!.Session, token, now, cancellationToken);
        return new RotatedToken(token.Session, successor, now);
    }
}

/// <summary>The result of a refresh: the session, its new refresh token and the time of the refresh.</summary>
internal sealed record RotatedToken(Session Session, IssuedToken RefreshToken, DateTimeOffset At);
