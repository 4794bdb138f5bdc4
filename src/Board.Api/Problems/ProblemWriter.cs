using System.Diagnostics;
using System.Globalization;

namespace Board.Api.Problems;

/// <summary>Writes all problem documents (RFC 9457).</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        ProblemLanguage.AddHeaders(response);
        if (problem.Challenge is not null)
        {
            response.Headers.WWWAuthenticate = problem.Challenge;
        }

        if (problem.RetryAfter is { } retryAfter)
        {
            response.Headers.RetryAfter = Math.Ceiling(retryAfter.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        var document =
            ProblemDocument.Of(problem, context.Request.Path, Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);

        // Not the token of the request, which is the default: a client that disconnects would cause an exception.
        return response.WriteAsJsonAsync(document, options: null, ContentType, CancellationToken.None);
    }
}
