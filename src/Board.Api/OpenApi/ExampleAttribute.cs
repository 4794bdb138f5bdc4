namespace Board.Api.OpenApi;

/// <summary>The example of a parameter in the OpenAPI document: a string or a number.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ExampleAttribute(object value) : Attribute
{
    public object Value { get; } = value;
}
