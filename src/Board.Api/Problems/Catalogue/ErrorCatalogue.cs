using System.ComponentModel;
using System.Globalization;
using Board.Api.OpenApi;
using Board.Api.OpenApi.Transformers;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Problems.Catalogue;

/// <summary>Every code a problem document can have, explained at the address that its <c>type</c> names.</summary>
internal static class ErrorCatalogue
{
    /// <summary>The codes with their statuses, in the order of the statuses.</summary>
    public static readonly IReadOnlyList<(string Code, int Status)> Entries =
    [
        ("validation", StatusCodes.Status400BadRequest),
        ("request.malformed", StatusCodes.Status400BadRequest),
        ("request.cursor_invalid", StatusCodes.Status400BadRequest),
        //#if (sampleModules)
        ("comment.too_deep", StatusCodes.Status400BadRequest),
        ("comment.parent_mismatch", StatusCodes.Status400BadRequest),
        //#endif
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
        //#if (sampleModules)
        ("post.not_found", StatusCodes.Status404NotFound),
        ("comment.not_found", StatusCodes.Status404NotFound),
        //#endif
        ("session.not_found", StatusCodes.Status404NotFound),
        ("method.not_allowed", StatusCodes.Status405MethodNotAllowed),
        ("request.timeout", StatusCodes.Status408RequestTimeout),
        ("user.email_taken", StatusCodes.Status409Conflict),
        ("user.nickname_taken", StatusCodes.Status409Conflict),
        ("precondition.failed", StatusCodes.Status412PreconditionFailed),
        ("request.too_large", StatusCodes.Status413PayloadTooLarge),
        ("media_type.unsupported", StatusCodes.Status415UnsupportedMediaType),
        ("range.not_satisfiable", StatusCodes.Status416RangeNotSatisfiable),
        ("rate_limited", StatusCodes.Status429TooManyRequests),
        ("internal", StatusCodes.Status500InternalServerError),
        ("service.unavailable", StatusCodes.Status503ServiceUnavailable),
    ];

    public static RouteGroupBuilder MapErrorCatalogue(this WebApplication app)
    {
        var errors = app.MapGroup("/errors").WithMetadata(
            new SectionAttribute("Errors", "The codes of problem documents: what each means, and what to do about it.") { Order = 200 });
        errors.AddEndpointFilter((context, next) =>
        {
            ProblemTexts.Announce(context.HttpContext.Response);
            return next(context);
        });
        errors.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            operation.Responses?["200"].Send(context.Document!, HeaderNames.ContentLanguage);
            return Task.CompletedTask;
        });
        errors.MapGet("", () => new ErrorListResponse([.. Entries.Select(entry => Explain(entry))]))
            .WithName("listErrors")
            .WithSummary("Lists the codes of problem documents.")
            .WithDescription("More may be added. A code that a program does not know is treated by its status.");
        errors.MapGet("{code}", ([Description("The code.")][Example("user.not_found")] string code) =>
                Entries.FirstOrDefault(entry => string.Equals(entry.Code, code, StringComparison.Ordinal)) is { Code: not null } entry
                    ? Results.Ok(Explain(entry))
                    : Results.NotFound())
            .WithName("getError")
            .WithSummary("Explains a code of problem documents.")
            .WithDescription("This is the address that the `type` of a problem document names.")
            .Produces<ErrorResponse>();
        return errors;
    }

    /// <summary>Explains a code.</summary>
    /// <param name="entry">The code and its status.</param>
    /// <param name="language">The language of the texts, if not that of the request.</param>
    public static ErrorResponse Explain((string Code, int Status) entry, CultureInfo? language = null) =>
        new($"/errors/{entry.Code}", entry.Code, entry.Status, ProblemTexts.Title(entry.Code, language), ProblemTexts.Detail(entry.Code, language));
}

/// <summary>The codes of problem documents.</summary>
/// <param name="Items">All of them, in the order of their statuses.</param>
internal sealed record ErrorListResponse(IReadOnlyList<ErrorResponse> Items);

/// <summary>A code of problem documents.</summary>
/// <param name="Type">The path of this explanation, and the <c>type</c> of such problems.</param>
/// <param name="Code">The stable code, for programs.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Title">What is wrong, in the language of the request.</param>
/// <param name="Detail">What to do about it, in the language of the request.</param>
internal sealed record ErrorResponse(string Type, string Code, int Status, string Title, string Detail);
