namespace Board.Api.OpenApi;

/// <summary>What a parameter looks like, for the OpenAPI document: a text, or a number for one that is a number.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ExampleAttribute(object value) : Attribute
{
    public object Value { get; } = value;
}
