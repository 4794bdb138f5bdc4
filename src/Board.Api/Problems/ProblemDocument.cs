using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using Board.Api.Problems.Catalogue;

namespace Board.Api.Problems;

/// <summary>A problem document (RFC 9457).</summary>
internal sealed record ProblemDocument
{
    [Description("The path of the explanation of the code.")]
    public required string Type { get; init; }

    [Description("What is wrong, in the language of the request.")]
    public required string Title { get; init; }

    [Description("The HTTP status.")]
    public required int Status { get; init; }

    [Description("What to do about it, in the language of the request.")]
    public required string Detail { get; init; }

    [Description("The path of the request.")]
    public required string Instance { get; init; }

    [Description("The stable code, for programs.")]
    public required string Code { get; init; }

    [Description("Finds the request in traces and logs.")]
    public required string TraceId { get; init; }

    [Description("For `validation`: the messages by field.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Creates the document of a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="instance">The path of the request.</param>
    /// <param name="traceId">The id of its trace.</param>
    /// <param name="language">The language of the texts; defaults to that of the request.</param>
    public static ProblemDocument Of(Problem problem, string instance, string traceId, CultureInfo? language = null)
    {
        var text = ErrorCatalogue.TextOf(problem.Code, language);
        return new ProblemDocument
        {
            Type = $"/errors/{problem.Code}",
            Title = text.Title,
            Status = problem.Status,
            Detail = problem.Where is null ? text.Detail : HttpTexts.MalformedAt(problem.Where, language),
            Instance = instance,
            Code = problem.Code,
            TraceId = traceId,
            Errors = problem.Errors,
        };
    }
}
