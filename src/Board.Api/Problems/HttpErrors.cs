using Board.Application.Results;

namespace Board.Api.Problems;

/// <summary>
/// The errors that occur outside of use cases. Their texts are in <c>HttpTexts.resx</c> and
/// <c>HttpTexts.ko.resx</c>.
/// </summary>
internal static class HttpErrors
{
    public static readonly InvalidInputError RequestMalformed = new("request.malformed");
    public static readonly Problem OriginRejected = new(StatusCodes.Status403Forbidden, "csrf.origin_rejected");
    public static readonly Problem ResourceNotFound = new(StatusCodes.Status404NotFound, "resource.not_found");
    public static readonly Problem MethodNotAllowed = new(StatusCodes.Status405MethodNotAllowed, "method.not_allowed");
    public static readonly Problem RequestTimeout = new(StatusCodes.Status408RequestTimeout, "request.timeout");
    public static readonly Problem RequestTooLarge = new(StatusCodes.Status413PayloadTooLarge, "request.too_large");
    public static readonly Problem MediaTypeUnsupported = new(StatusCodes.Status415UnsupportedMediaType, "media_type.unsupported");
    public static readonly Problem RangeNotSatisfiable = new(StatusCodes.Status416RangeNotSatisfiable, "range.not_satisfiable");
    public static readonly Problem Internal = new(StatusCodes.Status500InternalServerError, "internal");

    public static readonly Problem ServiceUnavailable =
        new(StatusCodes.Status503ServiceUnavailable, "service.unavailable") { RetryAfter = TimeSpan.FromSeconds(2) };
}
