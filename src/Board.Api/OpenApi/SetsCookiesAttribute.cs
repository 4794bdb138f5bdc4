namespace Board.Api.OpenApi;

/// <summary>Lists the statuses with which an operation sets or deletes the token cookies, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SetsCookiesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses { get; } = statuses;
}
