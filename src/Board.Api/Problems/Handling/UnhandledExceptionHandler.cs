using Board.Application.Persistence;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Diagnostics;

namespace Board.Api.Problems.Handling;

/// <summary>
/// Turns exceptions that no filter has caught into problem documents, and logs unexpected ones as errors.
/// </summary>
internal sealed class UnhandledExceptionHandler(ILogger<UnhandledExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is ConnectionAbortedException or ConnectionResetException || httpContext.RequestAborted.IsCancellationRequested)
        {
            // The client has disconnected. Otherwise the server would try to read the rest of the request, and log the failure.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            httpContext.Abort();
            return true;
        }

        switch (exception)
        {
            case BadHttpRequestException or RequestFailedException:
                break;
            case ServiceUnavailableException unavailable:
                // A stack trace only for a failure: under load, thousands of requests may be rejected on purpose.
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
