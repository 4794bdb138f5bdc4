using Board.Api.OpenApi.Transformers;

namespace Board.Api.OpenApi;

/// <summary>
/// Bodies that the OpenAPI document shows, one or more of each type that calls take or give. They are what the program
/// would write, so a changed type changes them too. Nothing has to be registered: <see cref="ExampleBodies"/> finds them.
/// </summary>
internal interface IExamples
{
    IEnumerable<Example> Bodies { get; }
}

/// <summary>A body to show.</summary>
/// <param name="Name">What it is an example of, in camelCase.</param>
/// <param name="Body">The body.</param>
/// <param name="OperationId">The one call (its operation id) that it belongs to; otherwise all that take or give the type.</param>
/// <param name="Status">The one status of a response that it belongs to.</param>
internal sealed record Example(string Name, object Body, string? OperationId = null, int? Status = null);
