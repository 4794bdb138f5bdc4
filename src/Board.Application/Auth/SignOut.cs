using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Domain.Auth;
using MediatR;

namespace Board.Application.Auth;

/// <summary>
/// Ends the session of the presented tokens, even if they have expired. Idempotent: unknown or invalid tokens are no error.
/// </summary>
/// <param name="AccessToken">The access token, if there is one.</param>
/// <param name="RefreshTokens">The refresh tokens.</param>
public sealed record SignOutCommand(Secret? AccessToken, PresentedRefreshTokens RefreshTokens) : IAnonymousCommand<Unit>;

internal sealed class SignOutHandler(
    ISessionRepository sessions, RefreshTokenLookup refreshTokens, IAccessTokens accessTokens, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<SignOutCommand, Unit>
{
    public async Task<Result<Unit>> Handle(SignOutCommand request, CancellationToken cancellationToken)
    {
        var access = await accessTokens.VerifyAsync(request.AccessToken);
        if (access.SessionId is null && request.RefreshTokens.AreMissing)
        {
            return default(Unit);
        }

        return await unitOfWork.ExecuteAsync(
            async ct =>
            {
                var token = await refreshTokens.LockAsync(request.RefreshTokens, access, ct);
                SessionId[] ended = [.. new[] { access.SessionId, token?.Session.Id }.OfType<SessionId>().Distinct()];
                if (ended.Length > 0)
                {
                    await sessions.EndAsync(ended, SessionEndReason.SignedOut, time.UtcNow(), ct);
                }

                return default(Unit);
            },
            cancellationToken);
    }
}
