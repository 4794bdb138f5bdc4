namespace Board.Api.Problems;

/// <summary>A refusal on its way to the client: what of it does not depend on the request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code.</param>
internal sealed record Problem(int Status, string Code)
{
    /// <summary>The messages by field, for <c>validation</c>.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Where in the body it is, for <c>request.malformed</c>.</summary>
    public string? Where { get; init; }

    /// <summary>What <c>WWW-Authenticate</c> says.</summary>
    public string? Challenge { get; init; }

    /// <summary>When to try again.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
