namespace Board.Api.OpenApi;

/// <summary>
/// The call takes part in conditional requests (RFC 9110, section 13), for the OpenAPI document: its answer carries an
/// <c>ETag</c>; a read honours <c>If-None-Match</c>, a change or deletion <c>If-Match</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UsesETagAttribute : Attribute;
