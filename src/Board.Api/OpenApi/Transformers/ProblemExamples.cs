using System.Globalization;
using System.Text.Json;
using Board.Api.Problems;
using Board.Api.Problems.Catalogue;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>A problem document of each code. The document shows it once, and refers to it.</summary>
internal sealed class ProblemExamples(IOptions<JsonOptions> json)
{
    private const string Validation = "validation";
    private const string TraceId = "0af7651916cd43dd8448eb211c80319c";

    private static readonly CultureInfo English = ProblemTexts.Languages[0];
    private static readonly CultureInfo Korean = ProblemTexts.Languages[1];

    /// <summary>The examples of a code, each by its name.</summary>
    /// <param name="document">The document, to which they are added when they are referred to for the first time.</param>
    /// <param name="code">The code.</param>
    /// <param name="call">The call that is refused with it.</param>
    public IEnumerable<KeyValuePair<string, IOpenApiExample>> Refer(OpenApiDocument document, string code, OperationInfo call)
    {
        yield return Refer(document, code, code, call, English);
        if (code is Validation)
        {
            yield return Refer(document, $"{code}.{Korean.TwoLetterISOLanguageName}", code, call, Korean);
        }
    }

    private KeyValuePair<string, IOpenApiExample> Refer(OpenApiDocument document, string name, string code, OperationInfo call, CultureInfo language)
    {
        if (document.Components?.Examples?.ContainsKey(name) is not true)
        {
            var problem = ProblemDocument.Of(Problem(code, language), call.SamplePath, TraceId, language);
            document.AddComponent(name, new OpenApiExample
            {
                Summary = problem.Title,
                Value = JsonSerializer.SerializeToNode(problem, json.Value.SerializerOptions),
            });
        }

        return KeyValuePair.Create<string, IOpenApiExample>(name, new OpenApiExampleReference(name, document));
    }

    private static Problem Problem(string code, CultureInfo language) =>
        new(ErrorCatalogue.Entries.Single(entry => string.Equals(entry.Code, code, StringComparison.Ordinal)).Status, code)
        {
            Errors = code is not Validation
                ? null
                : new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["title"] = [Equals(language, Korean) ? "비어 있거나 공백만 있을 수 없습니다." : "Must not be empty or blank."],
                },
        };
}
