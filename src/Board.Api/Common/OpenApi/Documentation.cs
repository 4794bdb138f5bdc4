using Board.Api.Common.Http;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Board.Api.Common.OpenApi;

/// <summary>The OpenAPI document and the pages that show it.</summary>
internal static class Documentation
{
    private const string DocumentName = "v1";
    private const string Page = "/docs";

    public static void AddDocumentation(this IServiceCollection services) =>
        services.AddOpenApi(DocumentName, options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new()
                {
                    Title = "Board",
                    Version = DocumentName,
                    Description = "A bulletin board: users, sessions, posts and comments. Every refusal is a problem document (RFC 9457) with a stable `code`.",
                    License = new() { Name = "MIT", Identifier = "MIT" },
                };
                document.Servers = [new() { Url = "/" }];
                return Task.CompletedTask;
            });
            // HEAD is GET without its body, and needs no description of its own.
            options.ShouldInclude = call => !HttpMethods.IsHead(call.HttpMethod ?? "");
            options.AddDocumentTransformer<SecuritySchemes>();
            options.AddOperationTransformer<SecuritySchemes>();
            options.AddOperationTransformer<ProblemResponses>();
            options.AddSchemaTransformer<ValueSchemas>();

            // Named after what they are, where the framework would name them after how they are made.
            options.CreateSchemaReferenceId = type => ValueSchemas.IsOptional(type.Type) || type.Type == typeof(Application.Common.Secret)
                ? null
                : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        });

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi($"/openapi/{{documentName:regex(^{DocumentName}$)}}.json").AlsoAnswerHead();
        app.MapScalarApiReference(Page, options => options.WithTitle("Board API").DisableDefaultFonts().DisableTelemetry().DisableAgent().HideDeveloperTools().HideClientButton())
            .WithSecurityHeadersPolicy(ResponseHeaders.DocumentationPolicy)
            .AlsoAnswerHead();
        app.MapGet("/", () => Results.Redirect(Page)).ExcludeFromDescription().AlsoAnswerHead();
    }
    /// <summary>Writes the document as <c>GET /openapi/v1.json</c> answers with it, of a program that has not been started.</summary>
    public static async Task WriteDocumentAsync(this WebApplication app, Stream output, CancellationToken cancellationToken)
    {
        // Hands the endpoints over to whoever asks for all of them, which the start does otherwise.
        app.UseEndpoints(_ => { });

        var document = await app.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>(DocumentName).GetOpenApiDocumentAsync(cancellationToken);
        await document.SerializeAsJsonAsync(output, OpenApiSpecVersion.OpenApi3_1, cancellationToken);
    }
}
