namespace Board.Api.OpenApi;

/// <summary>Example bodies of an operation for the OpenAPI document, serialised as real ones are.</summary>
internal interface IExamples
{
    IEnumerable<Example> Bodies { get; }
}

/// <summary>An example body.</summary>
/// <param name="Name">Its name in the document, in camelCase.</param>
/// <param name="Body">The body, of a type that the operation takes or returns.</param>
/// <param name="Status">The only response status that it belongs to.</param>
internal sealed record Example(string Name, object Body, int? Status = null);
