using Board.Application.Messaging;
using Board.Application.Results;
using MediatR;

namespace Board.Application.RateLimiting;

/// <summary>
/// Rejects commands of a user who has sent too many, before any database work. <see cref="WriteCountBehavior{TRequest,TResponse}"/>
/// counts them.
/// </summary>
internal sealed class WriteLimitBehavior<TRequest, TResponse>(RateLimits limits) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, ICallerCommand
    where TResponse : IFailable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        limits.Peek(request) is { } tooMany ? Task.FromResult(TResponse.Failed(tooMany)) : next();
}
