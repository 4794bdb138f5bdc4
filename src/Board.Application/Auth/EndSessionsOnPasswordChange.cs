using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>
/// Ends all other sessions when the password changes: someone who knew the old password may own one of them. Sessions beyond the limit of
/// an account are ended beforehand, in batches, to keep the transaction of the change short.
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
