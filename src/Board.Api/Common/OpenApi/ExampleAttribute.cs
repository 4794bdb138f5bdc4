namespace Board.Api.Common.OpenApi;

/// <summary>What a parameter looks like, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class ExampleAttribute(string value) : Attribute
{
    public string Value { get; } = value;
}
