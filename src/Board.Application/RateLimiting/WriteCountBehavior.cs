using Board.Application.Messaging;
using Board.Application.Results;
using MediatR;

namespace Board.Application.RateLimiting;

/// <summary>
/// Counts a command once its caller's session is known to be live: a stolen token of an ended session must not use up the limit of its
/// owner. However often the transaction is retried, the command counts once.
/// </summary>
internal sealed class WriteCountBehavior<TRequest, TResponse>(RateLimits limits) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, ICallerCommand
    where TResponse : IFailable<TResponse>
{
    // The behavior belongs to one request.
    private bool isCounted;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is INotCountedAsWrite || isCounted)
        {
            return next();
        }

        if (limits.Take(WriteLimits.OfUser, request.Caller.UserId.ToString()) is { } tooMany)
        {
            return Task.FromResult(TResponse.Failed(tooMany));
        }

        isCounted = true;
        return next();
    }
}
