using System.Diagnostics;
using Board.Application.Persistence;
using Board.Application.Results;
using MediatR;
using Microsoft.Extensions.Logging;

namespace Board.Application.Messaging;

/// <summary>
/// Records name, duration and outcome of every use case in traces, metrics and logs; never its payload, which may hold passwords.
/// </summary>
internal sealed class TracingBehavior<TRequest, TResponse>(
    UseCaseTelemetry telemetry, ILogger<TracingBehavior<TRequest, TResponse>> logger, TimeProvider time)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IFailable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var activity = UseCaseTelemetry.Source.StartActivity(typeof(TRequest).Name);
        var start = time.GetTimestamp();
        try
        {
            var response = await next();
            Record(activity, response.Error?.Code ?? "ok", time.GetElapsedTime(start));
            return response;
        }
        catch (Exception exception)
        {
            // These are the codes of problem documents. The exception itself is logged where it becomes one.
            var outcome = exception switch
            {
                // A database driver may throw an exception of its own for a canceled statement.
                _ when cancellationToken.IsCancellationRequested => "canceled",
                ServiceUnavailableException => "service.unavailable",
                OperationCanceledException => "canceled",
                _ => "internal",
            };
            activity?.SetStatus(ActivityStatusCode.Error);
            Record(activity, outcome, time.GetElapsedTime(start));
            throw;
        }
    }

    private void Record(Activity? activity, string outcome, TimeSpan elapsed)
    {
        activity?.SetTag("board.outcome", outcome);
        telemetry.Record(typeof(TRequest).Name, outcome, elapsed);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("{UseCase} took {Milliseconds:0.0} ms: {Outcome}", typeof(TRequest).Name, elapsed.TotalMilliseconds, outcome);
        }
    }
}
