using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using MediatR;

namespace Board.Application.Auth;

/// <summary>
/// Rejects a request (<see cref="IRequireLiveSession"/>) whose caller's session has ended, and reads the <see cref="CurrentUser"/>.
/// Transactions that the handler opens later lock the caller.
/// </summary>
internal sealed class LiveSessionBehavior<TRequest, TResponse>(AuthService auth, CurrentUser user, ICallerLock callerLock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IRequireLiveSession
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request.Caller is { } caller)
        {
            callerLock.Declare(caller, request as IChangesAccount);
            user.Nickname = await auth.RequireLiveSessionAsync(caller, cancellationToken);
        }

        return await next();
    }
}
