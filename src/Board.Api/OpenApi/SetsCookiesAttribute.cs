namespace Board.Api.OpenApi;

/// <summary>The statuses with which a call sets or deletes the cookies of the tokens, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SetsCookiesAttribute(params int[] statuses) : Attribute
{
    public IReadOnlyList<int> Statuses { get; } = statuses;
}
