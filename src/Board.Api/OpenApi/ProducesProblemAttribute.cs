namespace Board.Api.OpenApi;

/// <summary>
/// The codes of problem documents with which a call refuses, for the OpenAPI document. Those that follow from the call's
/// shape (a body, a token) or that every call has are added without being named.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProducesProblemAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes { get; } = codes;
}
