using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Application.Validation;
using Board.Domain.Auth;
using Board.Domain.Users;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>Starts a session.</summary>
/// <param name="Email">The address of the account.</param>
/// <param name="Password">Its password.</param>
/// <param name="Device">The origin of the sign-in.</param>
/// <param name="AccessToken">The access token of the device's previous session, if any.</param>
/// <param name="RefreshCookies">The refresh tokens in cookies; the new session replaces the session of the authentic one.</param>
public sealed record SignInCommand(
    string? Email, Secret? Password, Device Device, Secret? AccessToken, IReadOnlyList<Secret> RefreshCookies)
    : IAnonymousCommand<SignedInResponse>;

internal sealed class SignInValidator : AbstractValidator<SignInCommand>
{
    // Further rules would tell which addresses and passwords are possible.
    public SignInValidator()
    {
        RuleFor(command => command.Email).NotBlank();
        RuleFor(command => command.Password).Required();
    }
}

internal sealed class SignInHandler(
    AuthService auth,
    SignInThrottle throttle,
    ICredentialVerifier credentials,
    ISessionRepository sessions,
    SessionTokens tokens,
    RefreshTokenLookup refreshTokens,
    IAccessTokens accessTokens,
    IUnitOfWork unitOfWork,
    IIdGenerator ids,
    IOptions<AuthOptions> options,
    TimeProvider time) : ICommandHandler<SignInCommand, SignedInResponse>
{
    public async Task<Result<SignedInResponse>> Handle(SignInCommand request, CancellationToken cancellationToken)
    {
        if (await throttle.CountAttemptAsync(request.Email!, request.Device.IpAddress, cancellationToken) is { } tooMany)
        {
            return tooMany;
        }

        var isKnown = await throttle.IsKnownAsync(request.Email!, request.Device.IpAddress, cancellationToken);

        // One retry: another sign-in may have upgraded the hash of the same password during the verification. If the hash has changed
        // again, the password itself has changed, and the old one must not start a session.
        return await SignInAsync(request, isKnown, cancellationToken)
            ?? await SignInAsync(request, isKnown, cancellationToken)
            ?? throw new AuthServiceException(AuthErrors.CredentialsInvalid);
    }

    /// <summary>Returns <see langword="null"/> if the hash is no longer the one that was verified.</summary>
    private async Task<SignedInResponse?> SignInAsync(SignInCommand request, bool isKnown, CancellationToken cancellationToken)
    {
        var verified = await throttle.CountFailureAsync(
            request.Email!, () => auth.AuthenticateAsync(request.Email!, request.Password!, hasPriority: isKnown, cancellationToken));
        return await StartSessionAsync(verified, request, cancellationToken);
    }

    private async Task<SignedInResponse?> StartSessionAsync(
        VerifiedUser verified, SignInCommand request, CancellationToken cancellationToken)
    {
        var user = verified.User;
        var previous = request.RefreshCookies.Count > 0 ? (await accessTokens.VerifyAsync(request.AccessToken)).SessionId : null;
        var now = time.UtcNow();
        var session = Session.Start(
            SessionId.From(ids.Next()),
            UserId.From(user.Id),
            now,
            options.Value.SessionLifetime,
            request.Device.UserAgent,
            request.Device.IpAddress);

        var refreshToken = await unitOfWork.ExecuteAsync(
            async ct =>
            {
                if (!await credentials.IsPasswordUnchangedAsync(verified, ct))
                {
                    return null;
                }

                await EndPreviousSessionAsync(previous, request.RefreshCookies, now, ct);
                await sessions.EndSurplusAsync(session.UserId, options.Value.MaxSessionsPerAccount - 1, except: null, now, ct);
                await sessions.AddAsync(session, ct);
                return await tokens.IssueRefreshTokenAsync(session, parent: null, now, ct);
            },
            cancellationToken);

        return refreshToken is null
            ? null
            : new SignedInResponse(
                user, SessionResponse.OfCurrent(session, now), accessTokens.Issue(session, user.Role, now), refreshToken);
    }

    private async Task EndPreviousSessionAsync(
        SessionId? id, IReadOnlyList<Secret> cookies, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (id is not null
            && await refreshTokens.LockOfSessionAsync(id.Value, cookies, cancellationToken) is { } previous
            && previous.StateAt(now, options.Value.RefreshGracePeriod)
                is RefreshTokenState.Live or RefreshTokenState.UsedWithinGrace or RefreshTokenState.ResponseLost)
        {
            await sessions.EndAsync([previous.Session.Id], SessionEndReason.Replaced, now, cancellationToken);
        }
    }
}
