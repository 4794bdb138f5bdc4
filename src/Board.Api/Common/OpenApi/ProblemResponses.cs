using Board.Api.Common.Problems;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Board.Api.Common.OpenApi;

/// <summary>Adds to each call the problem documents it can answer with, by status, naming their codes.</summary>
internal sealed class ProblemResponses : IOpenApiOperationTransformer
{
    private const string SchemaName = "Problem";

    private static readonly string[] OfEveryCall = ["internal"];
    private static readonly string[] OfCallsOnData = ["service.unavailable"];
    private static readonly string[] OfCallsWithBody = ["validation", "request.malformed", "request.too_large", "media_type.unsupported"];
    private static readonly string[] OfCallsWithQuery = ["validation"];
    private static readonly string[] OfCallsWithOptionalToken = ["access_token.expired", "access_token.invalid", "session.ended"];
    private static readonly string[] OfClosedCalls = ["access_token.missing", .. OfCallsWithOptionalToken];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await ReferToSchemaAsync(context, cancellationToken);
        var codes = Codes(operation, context.Description.ActionDescriptor).ToHashSet(StringComparer.Ordinal);

        operation.Responses ??= [];
        foreach (var status in ErrorCatalogue.Entries.Where(entry => codes.Contains(entry.Code)).GroupBy(entry => entry.Status, entry => entry.Code))
        {
            var response = new OpenApiResponse
            {
                Description = string.Join(", ", status.Select(code => $"`{code}`")),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ProblemWriter.ContentType] = new() { Schema = schema },
                },
            };
            if (status.Key is StatusCodes.Status401Unauthorized)
            {
                response.Headers = Header("WWW-Authenticate", "Which token failed (`realm`) and why (`error_description`), RFC 6750.");
            }
            else if (status.Key is StatusCodes.Status503ServiceUnavailable)
            {
                response.Headers = Header("Retry-After", "The seconds to wait.");
            }

            operation.Responses[$"{status.Key}"] = response;
        }
    }

    private static async Task<IOpenApiSchema> ReferToSchemaAsync(OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(SchemaName) is not true)
        {
            document.AddComponent(
                SchemaName, await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), parameterDescription: null, cancellationToken));
        }

        return new OpenApiSchemaReference(SchemaName, document);
    }

    private static IEnumerable<string> Codes(OpenApiOperation operation, ActionDescriptor action)
    {
        IEnumerable<string>[] groups =
        [
            OfEveryCall,
            operation.Tags?.Any(tag => string.Equals(tag.Name, ErrorCatalogue.Tag, StringComparison.Ordinal)) is true ? [] : OfCallsOnData,
            operation.RequestBody is null ? [] : OfCallsWithBody,
            operation.Parameters?.Any(parameter => parameter.In is ParameterLocation.Query) is true ? OfCallsWithQuery : [],
            action.Access() switch
            {
                CallAccess.Closed => OfClosedCalls,
                CallAccess.OpenWithOptionalToken => OfCallsWithOptionalToken,
                _ => [],
            },
            .. action.EndpointMetadata.OfType<RefusesAttribute>().Select(refuses => refuses.Codes),
        ];
        return groups.SelectMany(group => group);
    }

    private static Dictionary<string, IOpenApiHeader> Header(string name, string description) => new(StringComparer.Ordinal)
    {
        [name] = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
    };
}
