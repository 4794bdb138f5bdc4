using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>
/// A new password signs out every device but the one it was changed on: whoever knew the old one is gone. Sessions beyond what an
/// account can have are ended beforehand, in steps, so that the transaction of the change has few to end.
/// </summary>
internal sealed class EndSessionsOnPasswordChange(
    ISessionRepository sessions, IUnitOfWork unitOfWork, IOptions<AuthOptions> options, TimeProvider time)
    : IModuleEventHandler<PasswordChanging>, IModuleEventHandler<PasswordChanged>
{
    public async Task Handle(PasswordChanging notification, CancellationToken cancellationToken)
    {
        var (user, current) = (notification.Caller.UserId, notification.Caller.SessionId);
        var keep = options.Value.MaxSessionsPerAccount;
        while (await unitOfWork.ExecuteAsync(ct => sessions.EndSurplusAsync(user, keep, current, time.UtcNow(), ct), cancellationToken))
        {
        }
    }

    public Task Handle(PasswordChanged notification, CancellationToken cancellationToken) =>
        sessions.EndAllAsync(
            notification.Caller.UserId, notification.Caller.SessionId, SessionEndReason.PasswordChanged, time.UtcNow(), cancellationToken);
}
