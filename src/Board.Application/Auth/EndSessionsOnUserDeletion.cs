using Board.Application.Common;
using Board.Application.Common.Messaging;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;

namespace Board.Application.Auth;

/// <summary>
/// Whose account is deleted is signed out everywhere. The sessions stay until their absolute end, so that their tokens are
/// told <c>session.ended</c>, but without what they know of the user's devices.
/// </summary>
internal sealed class EndSessionsOnUserDeletion(ISessionRepository sessions, TimeProvider time) : IReactTo<UserDeleted>
{
    public async Task Handle(UserDeleted notification, CancellationToken cancellationToken)
    {
        await sessions.EndAllAsync(notification.Id, except: null, SessionEndReason.UserDeleted, time.UtcNow(), cancellationToken);
        await sessions.ForgetDevicesAsync(notification.Id, cancellationToken);
    }
}
