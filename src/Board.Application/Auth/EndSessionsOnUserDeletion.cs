using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>
/// Whose account is deleted is signed out everywhere. The sessions stay until their absolute end, so that their tokens are
/// told <c>session.ended</c>, but without what they know of the user's devices. What concerns sessions that ended long ago, or that are
/// more than an account can have, is done beforehand, in steps, so that the transaction of the deletion is short.
/// </summary>
internal sealed class EndSessionsOnUserDeletion(
    ISessionRepository sessions, IUnitOfWork unitOfWork, IOptions<AuthOptions> options, TimeProvider time)
    : IModuleEventHandler<UserDeleting>, IModuleEventHandler<UserDeleted>
{
    public async Task Handle(UserDeleting notification, CancellationToken cancellationToken)
    {
        var (keep, current) = (options.Value.MaxSessionsPerAccount, notification.Caller.SessionId);
        while (await unitOfWork.ExecuteAsync(
            ct => sessions.EndSurplusAsync(notification.Id, keep, current, time.UtcNow(), ct), cancellationToken))
        {
        }

        while (await unitOfWork.ExecuteAsync(ct => sessions.ForgetDevicesAsync(notification.Id, onlyEnded: true, ct), cancellationToken))
        {
        }
    }

    public async Task Handle(UserDeleted notification, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(notification.Id, except: null, SessionEndReason.UserDeleted, time.UtcNow(), cancellationToken);
        while (await sessions.ForgetDevicesAsync(notification.Id, onlyEnded: false, cancellationToken))
        {
        }
    }
}
