using System.Security.Cryptography;
using System.Text;
using Board.Api.Http;
using Board.Api.Http.Security;
using Board.Api.OpenApi.Transformers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Net.Http.Headers;
using NetEscapades.AspNetCore.SecurityHeaders;
using Scalar.AspNetCore;

namespace Board.Api.OpenApi;

/// <summary>Serves the OpenAPI document and the reference page at <c>/docs</c>.</summary>
internal static class Documentation
{
    public const string DocumentName = "v1";

    private const string Page = "/docs";

    public static void AddDocumentation(this IServiceCollection services)
    {
        services.AddSingleton<DocumentCache>();
        services.AddSingleton<ProblemExamples>();
        services.AddSingleton<IApiDescriptionProvider, OperationOrder>();
        services.AddOpenApi(DocumentName, options =>
        {
            // HEAD is GET without a body and needs no description.
            options.ShouldInclude = call => !HttpMethods.IsHead(call.HttpMethod ?? "");
            options.CreateSchemaReferenceId = ValueSchemas.ComponentName;
            options.AddSchemaTransformer<ValueSchemas>();
            options.AddOperationTransformer<ProblemResponses>();
            options.AddOperationTransformer<Conventions>();
            options.AddOperationTransformer<ExampleBodies>();
            options.AddDocumentTransformer<DocumentInfo>();
        });
    }

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapGet($"/openapi/{DocumentName}.json", SendAsync).ExcludeFromDescription().AlsoAnswerHead();
        app.MapScalarApiReference(Page, ConfigurePage)
            .AddEndpointFilter(async (context, next) => DeclareLanguage(await next(context)))
            .WithSecurityHeadersPolicy(ResponseHeaders.DocumentationPolicy)
            .AlsoAnswerHead();
        app.MapGet("/", () => Results.Redirect(Page)).ExcludeFromDescription().AlsoAnswerHead();
    }

    /// <summary>Writes the document of a program that has not been started, as <c>GET /openapi/v1.json</c> would answer it.</summary>
    public static async Task WriteDocumentAsync(this WebApplication app, Stream output, CancellationToken cancellationToken)
    {
        // Registers the endpoints with the API explorer, as the start would.
        app.UseEndpoints(_ => { });

        await output.WriteAsync(await app.Services.GetRequiredService<DocumentCache>().ReadAsync(), cancellationToken);
    }

    private static void ConfigurePage(ScalarOptions options, HttpContext context) => options
        .WithTitle("Board API")
        .WithNonce(context.GetNonce())
        .WithDynamicBaseServerUrl()
        .DisableDefaultFonts()
        .DisableTelemetry()
        .DisableAgent()
        .DisableMcp()
        .HideDeveloperTools()
        .HideClientButton();

    /// <summary>Declares the language of the page for screen readers; the library omits it.</summary>
    private static object? DeclareLanguage(object? result) => result is ContentHttpResult { ResponseContent: { } page } content
        ? Results.Content(page.Replace("<html>", "<html lang=\"en\">", StringComparison.Ordinal), content.ContentType, Encoding.UTF8)
        : result;

    private static async Task<IResult> SendAsync(DocumentCache document)
    {
        var text = await document.ReadAsync();
        var etag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 8))}\"");
        return Results.Bytes(text, "application/json; charset=utf-8", entityTag: etag);
    }
}
