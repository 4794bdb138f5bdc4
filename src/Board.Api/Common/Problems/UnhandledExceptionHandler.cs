using Board.Application.Common;
using Microsoft.AspNetCore.Diagnostics;

namespace Board.Api.Common.Problems;

/// <summary>The last door: what no filter caught becomes a problem document too, and only what is unexpected is logged as an error.</summary>
internal sealed class UnhandledExceptionHandler(ILogger<UnhandledExceptionHandler> logger) : IExceptionHandler
{
    private const int ClientClosedRequest = 499;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = ClientClosedRequest;
            return true;
        }

        switch (exception)
        {
            case BadHttpRequestException or RequestFailedException:
                break;
            case ServiceUnavailableException:
                logger.LogWarning(exception, "A request was answered with 503.");
                break;
            default:
                logger.LogError(exception, "A request was answered with 500.");
                break;
        }

        await ProblemWriter.WriteAsync(httpContext, ProblemMapper.Map(exception));
        return true;
    }
}
