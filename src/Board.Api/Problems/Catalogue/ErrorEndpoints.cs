using System.ComponentModel.DataAnnotations;
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
            // An error without texts stops the start, except in Production, where errors are collected lazily to start sooner.
            _ = ErrorCatalogue.Problems;
        }

        var errors = app.MapGroup("/errors")
            .WithTags("Errors")
            .WithMetadata(new DisplayAttribute
            {
                Description = "The codes of problem documents: what each means, and what to do about it.",
                Order = 200,
            });
        errors.AddEndpointFilter((context, next) =>
        {
            ProblemLanguage.AddHeaders(context.HttpContext.Response);
            return next(context);
        });
        errors.AddOpenApiOperationTransformer((operation, context, _) =>
        {
            operation.Responses?["200"].Send(context.Document!, HeaderNames.ContentLanguage);
            return Task.CompletedTask;
        });
        errors.MapListErrors();
        errors.MapGetError();
        return errors;
    }
}
