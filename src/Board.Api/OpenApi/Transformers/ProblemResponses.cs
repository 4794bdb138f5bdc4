using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds to each call the problem documents it can answer with, by status, with an example of each code.</summary>
internal sealed class ProblemResponses(ProblemExamples examples) : IOpenApiOperationTransformer
{
    private const string SchemaName = "Problem";

    private static readonly string[] OfEveryCall = ["internal"];
    private static readonly string[] OfCallsOnData = ["service.unavailable"];
    private static readonly string[] OfCallsWithBody =
        ["validation", "request.malformed", "request.timeout", "request.too_large", "media_type.unsupported"];
    private static readonly string[] OfCallsWithQuery = ["validation"];
    private static readonly string[] OfCallsWithIdInPath = ["resource.not_found"];
    private static readonly string[] OfCallsWithOptionalToken = ["access_token.expired", "access_token.invalid", "session.ended"];
    private static readonly string[] OfClosedCalls = ["access_token.missing", .. OfCallsWithOptionalToken];
    private static readonly string[] OfClosedChanges = ["rate_limited"];
    private static readonly string[] OfChangesWithCookies = ["csrf.origin_rejected"];
    private static readonly string[] OfConditionalChanges = ["request.malformed", "precondition.failed"];

    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var schema = await ReferToSchemaAsync(context, cancellationToken);
        var call = new OperationInfo(context.Description);
        var codes = Codes(operation, call).ToHashSet(StringComparer.Ordinal);

        operation.Responses ??= [];
        foreach (var status in ErrorCatalogue.Entries.Where(entry => codes.Contains(entry.Code)).GroupBy(entry => entry.Status, entry => entry.Code))
        {
            var response = new OpenApiResponse
            {
                Description = string.Join(", ", status.Select(code => $"`{code}`")),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ProblemWriter.ContentType] = new()
                    {
                        Schema = schema,
                        Examples = status.SelectMany(code => examples.Refer(document, code, call)).ToDictionary(StringComparer.Ordinal),
                    },
                },
            };

            response.Send(document, HeaderNames.ContentLanguage);
            switch (status.Key)
            {
                case StatusCodes.Status401Unauthorized:
                    response.Send(document, HeaderNames.WWWAuthenticate);
                    break;
                case StatusCodes.Status403Forbidden when status.Contains("access.forbidden", StringComparer.Ordinal):
                    response.Send(document, HeaderNames.WWWAuthenticate, Components.ChallengeOfForbidden);
                    break;
                case StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable:
                    response.Send(document, HeaderNames.RetryAfter);
                    break;
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

    private static IEnumerable<string> Codes(OpenApiOperation operation, OperationInfo call)
    {
        IEnumerable<string>[] groups =
        [
            OfEveryCall,
            call.Action is ControllerActionDescriptor ? OfCallsOnData : [],
            operation.RequestBody is null ? [] : OfCallsWithBody,
            operation.Parameters?.Any(parameter => parameter.In is ParameterLocation.Query) is true ? OfCallsWithQuery : [],
            operation.Parameters?.Any(parameter => parameter.In is ParameterLocation.Path) is true ? OfCallsWithIdInPath : [],
            call.Access switch
            {
                CallAccess.Closed => OfClosedCalls,
                CallAccess.OpenWithOptionalToken => OfCallsWithOptionalToken,
                _ => [],
            },
            call is { IsChange: true, Access: CallAccess.Closed } ? OfClosedChanges : [],
            call.IsChange && (call.Access is CallAccess.Closed || call.IsAboutCookies) ? OfChangesWithCookies : [],
            call.IsConditionalChange ? OfConditionalChanges : [],
            .. call.All<ProducesProblemAttribute>().Select(refuses => refuses.Codes),
        ];
        return groups.SelectMany(group => group);
    }
}
