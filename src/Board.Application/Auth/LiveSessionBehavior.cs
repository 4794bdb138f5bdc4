using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using MediatR;

namespace Board.Application.Auth;

/// <summary>
/// Stops a request that needs a live session (<see cref="IRequireLiveSession"/>) when its caller's has ended; for the others it
/// finds the <see cref="CurrentUser"/>, and keeps the session alive if they want that (<see cref="ILockLiveSession"/>).
/// </summary>
internal sealed class LiveSessionBehavior<TRequest, TResponse>(AuthService auth, CurrentUser user, IUnitOfWork unitOfWork)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IRequireLiveSession
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request.Caller is not { } caller)
        {
            return await next();
        }

        if (request is not ILockLiveSession)
        {
            user.Nickname = await auth.RequireLiveSessionAsync(caller, cancellationToken);
            return await next();
        }

        return await unitOfWork.ExecuteAsync(
            async ct =>
            {
                user.Nickname = await auth.LockLiveSessionAsync(caller, ct);
                return await next();
            },
            cancellationToken);
    }
}
