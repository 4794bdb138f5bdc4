using Board.Api.OpenApi.Transformers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.Auth.Tokens;

/// <summary>Describes the two ways to send an access token, and which operations require one.</summary>
internal sealed class SecuritySchemes(AuthCookies cookies) : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
{
    private const string Bearer = "bearer";
    private const string Cookie = "cookie";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = cookies.AccessName,
                Description = "The access cookie of a sign-in; ignored if there is an `Authorization: Bearer`.",
            },
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "The access token of a sign-in with `delivery: \"body\"` (the example `program`).",
            },
        };
        return Task.CompletedTask;
    }

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        // The page at /docs selects the first scheme. The browser sends the cookie anyway, while an empty bearer token would be
        // refused.
        IReadOnlyList<OpenApiSecurityRequirement> token = [Requirement(Cookie, context.Document), Requirement(Bearer, context.Document)];
        operation.Security = new OperationInfo(context.Description).Access switch
        {
            CallAccess.Closed => [.. token],
            CallAccess.OpenWithOptionalToken => [[], .. token],
            _ => [],
        };
        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument? document) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
