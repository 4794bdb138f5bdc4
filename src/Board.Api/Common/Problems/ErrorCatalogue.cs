using Board.Api.Common.OpenApi;

namespace Board.Api.Common.Problems;

/// <summary>Every code a problem document can have, explained at the address that its <c>type</c> names.</summary>
internal static class ErrorCatalogue
{
    public const string Tag = "Errors";

    /// <summary>The codes with their statuses, in the order of the statuses.</summary>
    public static readonly IReadOnlyList<(string Code, int Status)> Entries =
    [
        ("validation", StatusCodes.Status400BadRequest),
        ("request.malformed", StatusCodes.Status400BadRequest),
        ("request.cursor_invalid", StatusCodes.Status400BadRequest),
        ("comment.too_deep", StatusCodes.Status400BadRequest),
        ("comment.parent_mismatch", StatusCodes.Status400BadRequest),
        ("access_token.missing", StatusCodes.Status401Unauthorized),
        ("access_token.expired", StatusCodes.Status401Unauthorized),
        ("access_token.invalid", StatusCodes.Status401Unauthorized),
        ("session.ended", StatusCodes.Status401Unauthorized),
        ("refresh_token.missing", StatusCodes.Status401Unauthorized),
        ("refresh_token.expired", StatusCodes.Status401Unauthorized),
        ("refresh_token.invalid", StatusCodes.Status401Unauthorized),
        ("refresh_token.reused", StatusCodes.Status401Unauthorized),
        ("credentials.invalid", StatusCodes.Status401Unauthorized),
        ("access.forbidden", StatusCodes.Status403Forbidden),
        ("csrf.origin_rejected", StatusCodes.Status403Forbidden),
        ("resource.not_found", StatusCodes.Status404NotFound),
        ("user.not_found", StatusCodes.Status404NotFound),
        ("post.not_found", StatusCodes.Status404NotFound),
        ("comment.not_found", StatusCodes.Status404NotFound),
        ("session.not_found", StatusCodes.Status404NotFound),
        ("method.not_allowed", StatusCodes.Status405MethodNotAllowed),
        ("user.email_taken", StatusCodes.Status409Conflict),
        ("user.nickname_taken", StatusCodes.Status409Conflict),
        ("precondition.failed", StatusCodes.Status412PreconditionFailed),
        ("request.too_large", StatusCodes.Status413PayloadTooLarge),
        ("media_type.unsupported", StatusCodes.Status415UnsupportedMediaType),
        ("rate_limited", StatusCodes.Status429TooManyRequests),
        ("internal", StatusCodes.Status500InternalServerError),
        ("service.unavailable", StatusCodes.Status503ServiceUnavailable),
    ];

    public static RouteGroupBuilder MapErrorCatalogue(this WebApplication app)
    {
        var errors = app.MapGroup("/errors").WithTags(Tag);
        errors.AddEndpointFilter((context, next) =>
        {
            ProblemTexts.Announce(context.HttpContext.Response);
            return next(context);
        });
        errors.MapGet("", () => new ErrorListResponse([.. Entries.Select(Explain)]))
            .WithName("listErrors")
            .WithSummary("Lists the codes of problem documents.");
        errors.MapGet("{code}", (string code) =>
                Entries.FirstOrDefault(entry => string.Equals(entry.Code, code, StringComparison.Ordinal)) is { Code: not null } entry
                    ? Results.Ok(Explain(entry))
                    : Results.NotFound())
            .WithName("getError")
            .WithSummary("Explains a code of problem documents.")
            .Produces<ErrorResponse>()
            .WithMetadata(new RefusesAttribute("resource.not_found"));
        return errors;
    }

    private static ErrorResponse Explain((string Code, int Status) entry) =>
        new($"/errors/{entry.Code}", entry.Code, entry.Status, ProblemTexts.Title(entry.Code), ProblemTexts.Detail(entry.Code));
}

/// <summary>The codes of problem documents.</summary>
internal sealed record ErrorListResponse(IReadOnlyList<ErrorResponse> Items);

/// <summary>A code of problem documents.</summary>
internal sealed record ErrorResponse(string Type, string Code, int Status, string Title, string Detail);
