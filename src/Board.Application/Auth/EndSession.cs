using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Domain.Auth;
using Board.Domain.Users;
using MediatR;

namespace Board.Application.Auth;

/// <summary>Ends one of the caller's sessions, which may be the current one.</summary>
public sealed record EndSessionCommand(Caller Caller, SessionId Id) : ICommand<Unit>, IChangesAccount, INotCountedAsWrite
{
    /// <inheritdoc />
    public UserId AccountId => Caller.UserId;
}

internal sealed class EndSessionHandler(ISessionRepository sessions, TimeProvider time) : ICommandHandler<EndSessionCommand, Unit>
{
    public async Task<Result<Unit>> Handle(EndSessionCommand request, CancellationToken cancellationToken) =>
        await sessions.EndAsync(request.Id, request.Caller.UserId, SessionEndReason.SignedOut, time.UtcNow(), cancellationToken)
            ? default(Unit)
            : AuthErrors.SessionNotFound;
}
