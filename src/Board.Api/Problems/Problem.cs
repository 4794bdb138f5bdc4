namespace Board.Api.Problems;

/// <summary>The parts of a problem document that do not depend on the request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable code.</param>
internal sealed record Problem(int Status, string Code)
{
    /// <summary>The messages by field, for <c>validation</c>.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The place in the body, for <c>request.malformed</c>.</summary>
    public string? Where { get; init; }

    /// <summary>The value of <c>WWW-Authenticate</c>.</summary>
    public string? Challenge { get; init; }

    /// <summary>Delay after which clients should retry.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
