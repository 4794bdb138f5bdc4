using Board.Application.Common;
using Board.Application.Common.Messaging;
using Board.Application.Common.Results;
using Board.Domain.Auth;

namespace Board.Application.Auth;

/// <summary>
/// Ends the session of the tokens that were presented, expired ones included. Asking again, or with tokens that are worth
/// nothing, changes nothing and is no error.
/// </summary>
/// <param name="AccessToken">The access token, if there is one.</param>
/// <param name="RefreshToken">The refresh token, if there is one.</param>
public sealed record SignOutCommand(Secret? AccessToken, Secret? RefreshToken) : ICommand<Unit>;

internal sealed class SignOutHandler(ISessionRepository sessions, IAccessTokens accessTokens, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<SignOutCommand, Unit>
{
    public async Task<Result<Unit>> Handle(SignOutCommand request, CancellationToken cancellationToken)
    {
        var callerSession = request.AccessToken is null ? null : await SessionOfAsync(request.AccessToken);
        if (callerSession is null && request.RefreshToken is null)
        {
            return default(Unit);
        }

        return await unitOfWork.ExecuteAsync(
            async ct =>
            {
                var token = request.RefreshToken is null
                    ? null
                    : await sessions.LockTokenAsync(RefreshTokenHash.Of(request.RefreshToken.Reveal()), ct);
                SessionId[] ended = [.. new[] { callerSession, token?.Session.Id }.OfType<SessionId>().Distinct()];
                if (ended.Length > 0)
                {
                    await sessions.EndAsync(ended, SessionEndReason.SignedOut, time.UtcNow(), ct);
                }

                return default(Unit);
            },
            cancellationToken);
    }

    private async Task<SessionId?> SessionOfAsync(Secret accessToken) =>
        await accessTokens.VerifyAsync(accessToken) switch
        {
            AccessTokenVerdict.Valid valid => valid.Caller.SessionId,
            AccessTokenVerdict.Expired expired => expired.Caller.SessionId,
            _ => null,
        };
}
