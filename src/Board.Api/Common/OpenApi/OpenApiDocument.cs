using Board.Api.Common.Http;
using Scalar.AspNetCore;

namespace Board.Api.Common.OpenApi;

/// <summary>The OpenAPI document and the pages that show it.</summary>
internal static class OpenApiDocument
{
    private const string Name = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services) => services.AddOpenApi(Name);

    public static void MapDocumentation(this WebApplication app)
    {
        app.MapOpenApi();
        app.MapScalarApiReference("/docs").WithSecurityHeadersPolicy(ResponseHeaders.DocumentationPolicy);
        app.MapGet("/", () => Results.Redirect("/docs")).ExcludeFromDescription();
    }
}
