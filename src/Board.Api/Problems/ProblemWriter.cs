using System.Diagnostics;
using System.Globalization;

namespace Board.Api.Problems;

/// <summary>Writes problem documents (RFC 9457). Every refusal leaves the program through here.</summary>
internal static class ProblemWriter
{
    public const string ContentType = "application/problem+json";

    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        var response = context.Response;
        response.StatusCode = problem.Status;
        ProblemLanguage.Announce(response);
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

        // Without a token it is that of the request, and a client that has gone is no exception.
        return response.WriteAsJsonAsync(document, options: null, ContentType, CancellationToken.None);
    }
}
