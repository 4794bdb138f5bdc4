using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>
/// Ends all sessions of a deleted account. Their rows stay until their absolute end, without the devices, so that their tokens are rejected
/// with <c>session.ended</c>. Sessions that have ended, and those beyond the limit of an account, are processed beforehand, in batches, to
/// keep the transaction of the deletion short.
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
