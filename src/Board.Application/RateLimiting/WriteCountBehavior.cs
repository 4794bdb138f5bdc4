using Board.Application.Messaging;
using Board.Application.Results;
using MediatR;

namespace Board.Application.RateLimiting;

/// <summary>
/// Counts a command after its caller's session was found live: a stolen token of an ended session must not use up its owner's limits. A
/// retried transaction does not count the command again.
/// </summary>
internal sealed class WriteCountBehavior<TRequest, TResponse>(RateLimits limits) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, ICallerCommand
    where TResponse : IFailable<TResponse>
{
    // The behavior is scoped to one request.
    private bool isCounted;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (isCounted)
        {
            return next();
        }

        if (limits.Take(request) is { } tooMany)
        {
            return Task.FromResult(TResponse.Failed(tooMany));
        }

        isCounted = true;
        return next();
    }
}
