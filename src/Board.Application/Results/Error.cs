namespace Board.Application.Results;

/// <summary>
/// Why a use case refused. A closed family: the API maps every member of it to a status, and a new one without a mapping
/// fails a test. Errors know nothing of HTTP, and carry nothing secret.
/// </summary>
public abstract record Error
{
    private protected Error(string code) => Code = code;

    /// <summary>The stable, machine-readable code that clients see, such as <c>post.not_found</c>.</summary>
    public string Code { get; }
}

/// <summary>Input that breaks rules, field by field.</summary>
/// <param name="Errors">The messages by camelCase field name.</param>
public sealed record ValidationError(IReadOnlyDictionary<string, string[]> Errors) : Error("validation")
{
    /// <summary>One message about one field.</summary>
    public static ValidationError Of(string field, string message) =>
        new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });
}

/// <summary>Input that makes no sense for a reason of its own, with a code of its own.</summary>
public sealed record InvalidInputError(string Code) : Error(Code);

/// <summary>What was asked for does not exist, or not for this caller.</summary>
public sealed record NotFoundError(string Code) : Error(Code);

/// <summary>It contradicts what is stored.</summary>
public sealed record ConflictError(string Code) : Error(Code);

/// <summary>The caller is known, and may not do this.</summary>
public sealed record ForbiddenError(string Code = "access.forbidden") : Error(Code);

/// <summary>The caller's condition (<c>If-Match</c>) does not hold: somebody else changed it meanwhile.</summary>
public sealed record PreconditionError() : Error("precondition.failed");

/// <summary>It was asked for too often.</summary>
/// <param name="RetryAfter">When to ask again.</param>
public sealed record RateLimitedError(TimeSpan RetryAfter) : Error("rate_limited");

/// <summary>A token or a password was not accepted.</summary>
/// <param name="Realm">Which one.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Description">
/// Why, in ASCII, for <c>error_description</c> of RFC 6750; <see langword="null"/> when nothing was presented.
/// </param>
public sealed record AuthError(TokenRealm Realm, string Code, string? Description) : Error(Code);

/// <summary>Which credential an <see cref="AuthError"/> is about.</summary>
public enum TokenRealm
{
    /// <summary>The access token.</summary>
    AccessToken,

    /// <summary>The refresh token.</summary>
    RefreshToken,

    /// <summary>E-mail and password.</summary>
    Credentials,
}
