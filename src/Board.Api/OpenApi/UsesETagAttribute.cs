namespace Board.Api.OpenApi;

/// <summary>
/// Marks an operation with conditional requests (RFC 9110, section 13), for the OpenAPI document: its response has an
/// <c>ETag</c>; a read evaluates <c>If-None-Match</c>, a change or deletion <c>If-Match</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UsesETagAttribute : Attribute;
