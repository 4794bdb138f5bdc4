using Board.Application.Common.Results;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Board.Application.Common.Messaging;

/// <summary>
/// Names every use case in traces and logs, with its duration and outcome. Never its payload: a record prints all its
/// members, and some of them are passwords.
/// </summary>
internal sealed class TracingBehavior<TRequest, TResponse>(ILogger<TracingBehavior<TRequest, TResponse>> logger, TimeProvider time)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = UseCaseActivities.Source.StartActivity(typeof(TRequest).Name);
        var start = time.GetTimestamp();

        var response = await next();

        var outcome = response.Error?.Code ?? "ok";
        activity?.SetTag("board.outcome", outcome);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug(
                "{UseCase} took {Milliseconds:0.0} ms: {Outcome}",
                typeof(TRequest).Name,
                time.GetElapsedTime(start).TotalMilliseconds,
                outcome);
        }

        return response;
    }
}
