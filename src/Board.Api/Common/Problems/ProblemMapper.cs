using System.Diagnostics;
using Board.Application.Common;
using Board.Application.Common.Results;

namespace Board.Api.Common.Problems;

/// <summary>Gives errors and exceptions their place in HTTP. Everything that refuses a request asks here.</summary>
internal static class ProblemMapper
{
    private static readonly TimeSpan RetryWhenUnavailable = TimeSpan.FromSeconds(2);

    /// <summary>The problem of a use case's refusal.</summary>
    public static Problem Map(Error error) => error switch
    {
        ValidationError validation => new Problem(StatusCodes.Status400BadRequest, error.Code) { Errors = validation.Errors },
        InvalidInputError => new Problem(StatusCodes.Status400BadRequest, error.Code),
        AuthError auth => new Problem(StatusCodes.Status401Unauthorized, error.Code) { Challenge = BearerChallenge.Of(auth) },
        ForbiddenError => new Problem(StatusCodes.Status403Forbidden, error.Code) { Challenge = BearerChallenge.InsufficientScope },
        NotFoundError => new Problem(StatusCodes.Status404NotFound, error.Code),
        ConflictError => new Problem(StatusCodes.Status409Conflict, error.Code),
        RateLimitedError limited => new Problem(StatusCodes.Status429TooManyRequests, error.Code) { RetryAfter = limited.RetryAfter },
        PreconditionError => new Problem(StatusCodes.Status412PreconditionFailed, error.Code),
        _ => throw new UnreachableException($"{error.GetType().Name} has no place in HTTP."),
    };

    /// <summary>The problem of an exception that nothing nearer to it has caught.</summary>
    public static Problem Map(Exception exception) => exception switch
    {
        RequestFailedException refused => Map(refused.Error),
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        ServiceUnavailableException => new Problem(StatusCodes.Status503ServiceUnavailable, "service.unavailable") { RetryAfter = RetryWhenUnavailable },
        _ => OfStatus(StatusCodes.Status500InternalServerError),
    };

    /// <summary>The problem behind a bare status of the framework.</summary>
    public static Problem OfStatus(int status) => new(
        status,
        status switch
        {
            StatusCodes.Status404NotFound => "resource.not_found",
            StatusCodes.Status405MethodNotAllowed => "method.not_allowed",
            StatusCodes.Status413PayloadTooLarge => "request.too_large",
            StatusCodes.Status415UnsupportedMediaType => "media_type.unsupported",
            >= StatusCodes.Status500InternalServerError => "internal",
            _ => "request.malformed",
        });
}
