using System.Globalization;
using System.Text.Json;
using Board.Api.Problems;
using Board.Application.Localization;
using Board.Application.Results;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds an example of each problem document once, and references it.</summary>
internal sealed class ProblemExamples(IOptions<JsonOptions> json)
{
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    /// <summary>References the examples of an error, each by its name. The first reference adds the example to the document.</summary>
    public IEnumerable<KeyValuePair<string, IOpenApiExample>> Refer(OpenApiDocument document, Problem problem, OperationInfo call)
    {
        yield return Refer(document, problem.Code, problem, call, Languages.English);
        if (IsValidation(problem))
        {
            yield return Refer(document, $"{problem.Code}.{Languages.Korean}", problem, call, Languages.Korean);
        }
    }

    private KeyValuePair<string, IOpenApiExample> Refer(
        OpenApiDocument document, string name, Problem problem, OperationInfo call, CultureInfo language)
    {
        if (document.Components?.Examples?.ContainsKey(name) is not true)
        {
            var example = ProblemDocument.Of(problem with { Errors = FieldsOf(problem, language) }, call.SamplePath, TraceId, language);
            document.AddComponent(name, new OpenApiExample
            {
                Summary = example.Title,
                Value = JsonSerializer.SerializeToNode(example, json.Value.SerializerOptions),
            });
        }

        return KeyValuePair.Create<string, IOpenApiExample>(name, new OpenApiExampleReference(name, document));
    }

    private static Dictionary<string, string[]>? FieldsOf(Problem problem, CultureInfo language) =>
        !IsValidation(problem)
            ? null
            : new Dictionary<string, string[]>(StringComparer.Ordinal)
            {
                ["title"] = [Equals(language, Languages.Korean) ? "비어 있거나 공백만 있을 수 없습니다." : "Must not be empty or blank."],
            };

    private static bool IsValidation(Problem problem) =>
        string.Equals(problem.Code, CommonErrors.Validation.Code, StringComparison.Ordinal);
}
