using Board.Api.Problems;
using Board.Application.Auth;
using Board.Application.Results;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds to each call the problem documents it can answer with, by status, with an example of each code.</summary>
internal sealed class ProblemResponses(ProblemExamples examples) : IOpenApiOperationTransformer
{
    private const string SchemaName = "Problem";

    private static readonly Problem[] OfEveryCall = [HttpErrors.Internal];
    private static readonly Problem[] OfCallsOnData = [HttpErrors.ServiceUnavailable];

    private static readonly Problem[] OfCallsWithBody =
    [
        ProblemMapper.Map(CommonErrors.Validation), ProblemMapper.Map(HttpErrors.RequestMalformed), HttpErrors.RequestTimeout,
        HttpErrors.RequestTooLarge, HttpErrors.MediaTypeUnsupported,
    ];

    private static readonly Problem[] OfCallsWithQuery = [ProblemMapper.Map(CommonErrors.Validation)];
    private static readonly Problem[] OfCallsWithIdInPath = [HttpErrors.ResourceNotFound];

    private static readonly Problem[] OfCallsWithOptionalToken =
    [
        ProblemMapper.Map(AuthErrors.AccessTokenExpired), ProblemMapper.Map(AuthErrors.AccessTokenInvalid),
        ProblemMapper.Map(AuthErrors.SessionEnded),
    ];

    private static readonly Problem[] OfClosedCalls = [ProblemMapper.Map(AuthErrors.AccessTokenMissing), .. OfCallsWithOptionalToken];
    private static readonly Problem[] OfClosedChanges = [ProblemMapper.Map(CommonErrors.RateLimited)];
    private static readonly Problem[] OfChangesWithCookies = [HttpErrors.OriginRejected];

    private static readonly Problem[] OfConditionalChanges =
        [ProblemMapper.Map(HttpErrors.RequestMalformed), ProblemMapper.Map(CommonErrors.PreconditionFailed)];

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        var schema = await ReferToSchemaAsync(context, cancellationToken);
        var call = new OperationInfo(context.Description);
        var problems = Problems(operation, call).DistinctBy(problem => problem.Code, StringComparer.Ordinal);

        operation.Responses ??= [];
        foreach (var status in problems.OrderBy(problem => problem.Status).GroupBy(problem => problem.Status))
        {
            var response = new OpenApiResponse
            {
                Description = string.Join(", ", status.Select(problem => $"`{problem.Code}`")),
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [ProblemWriter.ContentType] = new()
                    {
                        Schema = schema,
                        Examples = status
                            .SelectMany(problem => examples.Refer(document, problem, call))
                            .ToDictionary(StringComparer.Ordinal),
                    },
                },
            };

            response.Send(document, HeaderNames.ContentLanguage);
            switch (status.Key)
            {
                case StatusCodes.Status401Unauthorized:
                    response.Send(document, HeaderNames.WWWAuthenticate);
                    break;
                case StatusCodes.Status403Forbidden when status.Any(problem => problem.Challenge is not null):
                    response.Send(document, HeaderNames.WWWAuthenticate, Components.ChallengeOfForbidden);
                    break;
                case StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable:
                    response.Send(document, HeaderNames.RetryAfter);
                    break;
            }

            operation.Responses[$"{status.Key}"] = response;
        }
    }

    private static async Task<IOpenApiSchema> ReferToSchemaAsync(
        OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var document = context.Document!;
        if (document.Components?.Schemas?.ContainsKey(SchemaName) is not true)
        {
            document.AddComponent(
                SchemaName, await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), parameterDescription: null, cancellationToken));
        }

        return new OpenApiSchemaReference(SchemaName, document);
    }

    private static IEnumerable<Problem> Problems(OpenApiOperation operation, OperationInfo call)
    {
        IEnumerable<Problem>[] groups =
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
            .. call.All<ProducesProblemAttribute>().Select(named => named.Problems),
        ];
        return groups.SelectMany(group => group);
    }
}
