using Board.Application.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace Board.Api.Problems.Handling;

/// <summary>
/// The last door: what no filter caught becomes a problem document too, and only what is unexpected is logged as an error.
/// </summary>
internal sealed class UnhandledExceptionHandler(ILogger<UnhandledExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is ConnectionAbortedException or ConnectionResetException || httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for an answer. Otherwise the server would try to read the rest of the request, and log that it failed.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            httpContext.Abort();
            return true;
        }

        switch (exception)
        {
            case BadHttpRequestException or RequestFailedException:
                break;
            case ServiceUnavailableException unavailable:
                // A stack trace only where something failed: under a flood, thousands of requests are turned away on purpose.
                logger.LogWarning(unavailable.InnerException, "A request was answered with 503. {Reason}", unavailable.Message);
                break;
            default:
                logger.LogError(exception, "A request was answered with 500.");
                break;
        }

        await ProblemWriter.WriteAsync(httpContext, ProblemMapper.Map(exception));
        return true;
    }
}
