using System.Diagnostics;
using Board.Application.Persistence;
using Board.Application.Results;

namespace Board.Api.Problems;

/// <summary>Gives errors and exceptions their place in HTTP. Everything that refuses a request asks here.</summary>
internal static class ProblemMapper
{
    private static readonly Problem Unavailable =
        new(StatusCodes.Status503ServiceUnavailable, "service.unavailable") { RetryAfter = TimeSpan.FromSeconds(2) };

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
        ServiceUnavailableException { RetryAfter: { } retryAfter } => Unavailable with { RetryAfter = retryAfter },
        ServiceUnavailableException => Unavailable,
        _ => OfStatus(StatusCodes.Status500InternalServerError),
    };

    /// <summary>The problem behind a bare status of the framework. One that has no code of its own becomes a 400 or a 500.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => new Problem(status, "resource.not_found"),
        StatusCodes.Status405MethodNotAllowed => new Problem(status, "method.not_allowed"),
        StatusCodes.Status408RequestTimeout => new Problem(status, "request.timeout"),
        StatusCodes.Status412PreconditionFailed => new Problem(status, "precondition.failed"),
        StatusCodes.Status413PayloadTooLarge => new Problem(status, "request.too_large"),
        StatusCodes.Status415UnsupportedMediaType => new Problem(status, "media_type.unsupported"),
        StatusCodes.Status416RangeNotSatisfiable => new Problem(status, "range.not_satisfiable"),
        StatusCodes.Status503ServiceUnavailable => Unavailable,
        >= StatusCodes.Status500InternalServerError => new Problem(StatusCodes.Status500InternalServerError, "internal"),
        _ => new Problem(StatusCodes.Status400BadRequest, "request.malformed"),
    };
}
