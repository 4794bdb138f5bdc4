using System.Diagnostics;
using Board.Application.Persistence;
using Board.Application.Results;
using Microsoft.AspNetCore.Mvc;

namespace Board.Api.Problems;

/// <summary>Maps errors and exceptions to problems with an HTTP status.</summary>
internal static class ProblemMapper
{
    /// <summary>Maps the error of a use case.</summary>
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
        _ => throw new UnreachableException($"{error.GetType().Name} is not mapped to an HTTP status."),
    };

    /// <summary>Maps an unhandled exception.</summary>
    public static Problem Map(Exception exception) => exception switch
    {
        RequestFailedException refused => Map(refused.Error),
        BadHttpRequestException bad => OfStatus(bad.StatusCode),
        ServiceUnavailableException { RetryAfter: { } retryAfter } => HttpErrors.ServiceUnavailable with { RetryAfter = retryAfter },
        ServiceUnavailableException => HttpErrors.ServiceUnavailable,
        _ => OfStatus(StatusCodes.Status500InternalServerError),
    };

    /// <summary>Maps problem details of the framework, whose texts exist in English only.</summary>
    public static Problem Map(ProblemDetails details) => details switch
    {
        HttpValidationProblemDetails { Errors: { Count: > 0 } fields } => Map(new ValidationError(fields.AsReadOnly())),
        _ => OfStatus(details.Status ?? StatusCodes.Status500InternalServerError),
    };

    /// <summary>Maps a bare status of the framework. A status without a code becomes 400 or 500.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        StatusCodes.Status404NotFound => HttpErrors.ResourceNotFound,
        StatusCodes.Status405MethodNotAllowed => HttpErrors.MethodNotAllowed,
        StatusCodes.Status408RequestTimeout => HttpErrors.RequestTimeout,
        StatusCodes.Status412PreconditionFailed => Map(CommonErrors.PreconditionFailed),
        StatusCodes.Status413PayloadTooLarge => HttpErrors.RequestTooLarge,
        StatusCodes.Status415UnsupportedMediaType => HttpErrors.MediaTypeUnsupported,
        StatusCodes.Status416RangeNotSatisfiable => HttpErrors.RangeNotSatisfiable,
        StatusCodes.Status503ServiceUnavailable => HttpErrors.ServiceUnavailable,
        >= StatusCodes.Status500InternalServerError => HttpErrors.Internal,
        _ => Map(HttpErrors.RequestMalformed),
    };
}
