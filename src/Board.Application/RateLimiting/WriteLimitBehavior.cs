using Board.Application.Messaging;
using Board.Application.Results;
using MediatR;

namespace Board.Application.RateLimiting;

/// <summary>Limits how often a user changes something.</summary>
internal sealed class WriteLimitBehavior<TRequest, TResponse>(RateLimits limits) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>, ICommand, IRequireLiveSession
    where TResponse : IFailable<TResponse>
{
    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        request is not INotCountedAsWrite && request.Caller is { } caller && limits.Take(RateLimit.WriteOfUser, caller.UserId.ToString()) is { } tooMany
            ? Task.FromResult(TResponse.Failed(tooMany))
            : next();
}
