namespace Board.Api.OpenApi;

/// <summary>Names the class with the example bodies of an operation.</summary>
/// <typeparam name="T">Request and response bodies; each must be of a type that the operation takes or returns.</typeparam>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ExamplesAttribute<T> : Attribute, IExamplesMetadata
    where T : IExamples, new()
{
    public IEnumerable<Example> Bodies => new T().Bodies;
}

/// <summary>Example bodies in the metadata of an endpoint.</summary>
internal interface IExamplesMetadata
{
    IEnumerable<Example> Bodies { get; }
}
