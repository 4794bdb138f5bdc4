using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Board.Api.OpenApi.Transformers;

/// <summary>Adds example values to parameters.</summary>
internal static class ParameterExamples
{
    /// <summary>The name that the page at <c>/docs</c> expects for operations without example bodies.</summary>
    private const string Name = "default";

    /// <summary>An extension of the page at <c>/docs</c>: the value is filled in, but not sent until the reader ticks it.</summary>
    private const string NotSent = "x-disabled";

    /// <summary>
    /// Adds an example. The example of an optional parameter is shown but not sent: a fake cursor or <c>If-Match</c> would be
    /// refused, and a language would override the reader's own.
    /// </summary>
    public static void Show(this OpenApiParameter parameter, JsonNode example)
    {
        if (parameter.Required)
        {
            parameter.Example = example;
            return;
        }

        parameter.Examples = new Dictionary<string, IOpenApiExample>(StringComparer.Ordinal)
        {
            [Name] = new OpenApiExample
            {
                Value = example,
                Extensions = new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal) { [NotSent] = new JsonNodeExtension(true) },
            },
        };
    }
}
