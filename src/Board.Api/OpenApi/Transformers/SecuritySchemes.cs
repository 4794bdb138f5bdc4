using Board.Api.Auth.Tokens;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Describes the two ways an access token arrives, and which calls look at one.</summary>
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
                Description = "The access cookie of a sign-in; looked at only where there is no `Authorization: Bearer`.",
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
        // The page at /docs begins with the first one. A browser sends the cookie by itself, while a bearer token that nobody has
        // typed in yet would be sent empty, and refused.
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
