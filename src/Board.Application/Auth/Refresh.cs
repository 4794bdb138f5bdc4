using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;

namespace Board.Application.Auth;

/// <summary>Exchanges the two tokens of a session for new ones.</summary>
/// <param name="AccessToken">The access token, if one was presented; it may have expired.</param>
/// <param name="RefreshTokens">The refresh tokens.</param>
public sealed record RefreshCommand(Secret? AccessToken, PresentedRefreshTokens RefreshTokens) : IAnonymousCommand<SignedInResponse>;

internal sealed class RefreshHandler(AuthService auth, IAccessTokens accessTokens, IUserDirectory users)
    : ICommandHandler<RefreshCommand, SignedInResponse>
{
    public async Task<Result<SignedInResponse>> Handle(RefreshCommand request, CancellationToken cancellationToken)
    {
        var rotation = await auth.RotateAsync(request.AccessToken, request.RefreshTokens, cancellationToken);
        if (!rotation.TryGetValue(out var rotated, out var error))
        {
            return error;
        }

        var (session, refreshToken, now) = rotated;

        // Deleting an account ends its sessions, so the user is missing only if the account is deleted concurrently.
        if (await users.FindAsync(session.UserId, cancellationToken) is not { } user)
        {
            return AuthErrors.SessionOfRefreshTokenEnded;
        }

        return new SignedInResponse(
            user, SessionResponse.OfCurrent(session, now), accessTokens.Issue(session, user.Role, now), refreshToken);
    }
}
