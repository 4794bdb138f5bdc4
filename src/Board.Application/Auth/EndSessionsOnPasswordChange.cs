using Board.Application.Common;
using Board.Application.Common.Messaging;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;

namespace Board.Application.Auth;

/// <summary>A new password signs out every device but the one it was changed on: whoever knew the old one is gone.</summary>
internal sealed class EndSessionsOnPasswordChange(ISessionRepository sessions, TimeProvider time) : IReactTo<PasswordChanged>
{
    public Task Handle(PasswordChanged notification, CancellationToken cancellationToken) =>
        sessions.EndAllAsync(
            notification.Caller.UserId, notification.Caller.SessionId, SessionEndReason.PasswordChanged, time.UtcNow(), cancellationToken);
}
