using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Board.Api.OpenApi;
using Board.Api.OpenApi.Transformers;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Problems.Catalogue;

/// <summary>Explains every error at the address that the <c>type</c> of its problem document names.</summary>
internal static class ErrorEndpoints
{
    public static RouteGroupBuilder MapErrorCatalogue(this WebApplication app)
    {
        if (!app.Environment.IsProduction())
        {
            // An error without texts stops the start. In production, where tests have found it, collecting waits for the first problem.
            _ = ErrorCatalogue.Problems;
        }

        var errors = app.MapGroup("/errors")
            .WithTags("Errors")
            .WithMetadata(new DisplayAttribute { Description = "The codes of problem documents: what each means, and what to do about it.", Order = 200 })
            .WithMetadata(new ExamplesAttribute<ErrorExamples>());
        errors.AddEndpointFilter((context, next) =>
        {
            ProblemLanguage.Announce(context.HttpContext.Response);
            return next(context);
        });
        errors.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            operation.Responses?["200"].Send(context.Document!, HeaderNames.ContentLanguage);
            return Task.CompletedTask;
        });
        errors.MapGet("", () => new ErrorListResponse([.. ErrorCatalogue.Problems.Select(problem => Explain(problem))]))
            .WithName("listErrors")
            .WithSummary("Lists the codes of problem documents.")
            .WithDescription("More may be added. A code that a program does not know is treated by its status.");
        errors.MapGet("{code}", ([Description("The code.")][Example("resource.not_found")] string code) =>
                ErrorCatalogue.Find(code) is { } problem ? Results.Ok(Explain(problem)) : Results.NotFound())
            .WithName("getError")
            .WithSummary("Explains a code of problem documents.")
            .WithDescription("This is the address that the `type` of a problem document names.")
            .Produces<ErrorResponse>();
        return errors;
    }

    /// <summary>Explains an error.</summary>
    /// <param name="problem">The error.</param>
    /// <param name="language">The language of the texts; defaults to that of the request.</param>
    public static ErrorResponse Explain(Problem problem, CultureInfo? language = null)
    {
        var text = ErrorCatalogue.TextOf(problem.Code, language);
        return new ErrorResponse($"/errors/{problem.Code}", problem.Code, problem.Status, text.Title, text.Detail);
    }
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
