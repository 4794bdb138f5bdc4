using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Domain.Auth;
using MediatR;

namespace Board.Application.Auth;

/// <summary>Signs the caller out everywhere.</summary>
/// <param name="Caller">Whose sessions end.</param>
/// <param name="ExceptCurrent">Whether the caller's own one stays.</param>
public sealed record EndSessionsCommand(Caller Caller, bool ExceptCurrent) : ICommand<Unit>, IRequireLiveSession, INotCountedAsWrite;

internal sealed class EndSessionsHandler(ISessionRepository sessions, TimeProvider time) : ICommandHandler<EndSessionsCommand, Unit>
{
    public async Task<Result<Unit>> Handle(EndSessionsCommand request, CancellationToken cancellationToken)
    {
        var (user, current) = (request.Caller.UserId, request.Caller.SessionId);
        await sessions.EndAllAsync(user, except: current, SessionEndReason.SignedOut, time.UtcNow(), cancellationToken);

        // Last, so that whoever is interrupted can ask again.
        if (!request.ExceptCurrent)
        {
            await sessions.EndAsync([current], SessionEndReason.SignedOut, time.UtcNow(), cancellationToken);
        }

        return default(Unit);
    }
}
