using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Domain.Auth;
using Board.Domain.Users;
using MediatR;

namespace Board.Application.Auth;

/// <summary>Signs the caller out everywhere.</summary>
/// <param name="Caller">The user whose sessions end.</param>
/// <param name="ExceptCurrent">Whether the caller's current session stays.</param>
public sealed record EndSessionsCommand(Caller Caller, bool ExceptCurrent) : ICommand<Unit>, IChangesAccount, INotCountedAsWrite
{
    /// <inheritdoc />
    public UserId AccountId => Caller.UserId;
}

internal sealed class EndSessionsHandler(ISessionRepository sessions, TimeProvider time) : ICommandHandler<EndSessionsCommand, Unit>
{
    public async Task<Result<Unit>> Handle(EndSessionsCommand request, CancellationToken cancellationToken)
    {
        var except = request.ExceptCurrent ? request.Caller.SessionId : null;
        await sessions.EndAllAsync(request.Caller.UserId, except, SessionEndReason.SignedOut, time.UtcNow(), cancellationToken);
        return default(Unit);
    }
}
