using Board.Application.Common;
using Board.Application.Common.Results;
using Board.Application.Users.Contracts;
using MediatR;

namespace Board.Application.Auth;

/// <summary>
/// Stops a request that needs a live session (<see cref="IRequireLiveSession"/>) when its caller's has ended; for the others it
/// finds the <see cref="CurrentUser"/>.
/// </summary>
internal sealed class LiveSessionBehavior<TRequest, TResponse>(AuthService auth, CurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, IRequireLiveSession
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request.Caller is { } caller)
        {
            user.Nickname = await auth.RequireLiveSessionAsync(caller, cancellationToken);
        }

        return await next();
    }
}
