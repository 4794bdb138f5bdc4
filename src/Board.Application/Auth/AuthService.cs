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
    /// <summary>The user with this e-mail address and password.</summary>
    /// <inheritdoc cref="ICredentialVerifier.VerifyAsync" path="/param"/>
    /// <exception cref="AuthServiceException">There is none.</exception>
    public async Task<VerifiedUser> AuthenticateAsync(
        string email, Secret password, bool comesFirst, CancellationToken cancellationToken) =>
        await credentials.VerifyAsync(email, password, comesFirst, cancellationToken)
        ?? throw new AuthServiceException(AuthErrors.CredentialsInvalid);

    /// <summary>Makes sure that the caller's session has not been ended since their access token was issued.</summary>
    /// <returns>The caller's nickname.</returns>
    /// <exception cref="AuthServiceException">It has.</exception>
    public async Task<string> RequireLiveSessionAsync(Caller caller, CancellationToken cancellationToken) =>
        await FindNicknameIfLiveAsync(caller, cancellationToken) ?? throw new AuthServiceException(AuthErrors.SessionEnded);

    /// <summary>
    /// Exchanges a refresh token for a new one (refresh token rotation), or ends its session if something is wrong with it.
    /// </summary>
    /// <exception cref="AuthServiceException">Refused. What had to be ended is ended and committed by then.</exception>
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

                // Once, however often the database makes this run again.
                if (!isCounted && token is not null && limits.Take(AuthLimits.RefreshOfSession, token.Session.Id.ToString()) is { } tooMany)
                {
                    return tooMany;
                }

                isCounted = true;
                return await RotateAsync(token, accessVerdict, ct);
            },
            OnFailure.Commit,
            cancellationToken);

        // Only now that the transaction is committed: thrown inside, it would undo the ending of the session.
        return outcome.Error is AuthError refusal ? throw new AuthServiceException(refusal) : outcome;
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

        if (decision.Refusal is { } refusal)
        {
            return refusal;
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

/// <summary>A successor was issued.</summary>
internal sealed record RotatedToken(Session Session, IssuedToken RefreshToken, DateTimeOffset At);
