using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

/// <summary>
/// Whose account is deleted is signed out everywhere. The sessions stay until their absolute end, so that their tokens are
/// told <c>session.ended</c>, but without what they know of the user's devices. What concerns sessions that ended long ago, or that are
/// more than an account can have, is done beforehand, in steps, so that the transaction of the deletion is short.
/// </summary>
internal sealed class EndSessionsOnUserDeletion(ISessionRepository sessions, IOptions<AuthOptions> options, TimeProvider time)
    : IModuleEventHandler<UserDeleting>, IModuleEventHandler<UserDeleted>
{
    public async Task Handle(UserDeleting notification, CancellationToken cancellationToken)
    {
        var keep = options.Value.MaxSessionsPerAccount;
        while (await sessions.EndSurplusAsync(notification.Id, keep, except: null, time.UtcNow(), cancellationToken))
        {
        }

        await sessions.ForgetDevicesAsync(notification.Id, onlyEnded: true, cancellationToken);
    }

    public async Task Handle(UserDeleted notification, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(notification.Id, except: null, SessionEndReason.UserDeleted, time.UtcNow(), cancellationToken);
        await sessions.ForgetDevicesAsync(notification.Id, onlyEnded: false, cancellationToken);
    }
}
