namespace Board.Application.Results;

/// <summary>
/// The reason why a use case failed. A closed family: the API maps every member to a status, and a member without a mapping fails a test.
/// Errors are independent of HTTP and hold no secrets.
/// </summary>
public abstract record Error
{
    private protected Error(string code) => Code = code;

    /// <summary>The stable, machine-readable code that clients see, such as <c>post.not_found</c>.</summary>
    public string Code { get; }
}

/// <summary>Input that violates rules, by field.</summary>
/// <param name="Errors">The messages by camelCase field name.</param>
public sealed record ValidationError(IReadOnlyDictionary<string, string[]> Errors) : Error("validation")
{
    /// <summary>Creates an error with one message about one field.</summary>
    public static ValidationError Of(string field, string message) =>
        new(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });
}

/// <summary>Invalid input with a code of its own, instead of messages by field.</summary>
public sealed record InvalidInputError(string Code) : Error(Code);

/// <summary>The resource does not exist, or not for this caller.</summary>
public sealed record NotFoundError(string Code) : Error(Code);

/// <summary>The request conflicts with stored data.</summary>
public sealed record ConflictError(string Code) : Error(Code);

/// <summary>The caller is authenticated but lacks permission.</summary>
public sealed record ForbiddenError(string Code = "access.forbidden") : Error(Code);

/// <summary>The precondition (<c>If-Match</c>) does not hold: the resource was changed meanwhile.</summary>
public sealed record PreconditionError() : Error("precondition.failed");

/// <summary>A rate limit is exceeded.</summary>
/// <param name="RetryAfter">Delay after which to retry.</param>
public sealed record RateLimitedError(TimeSpan RetryAfter) : Error("rate_limited");

/// <summary>A token or a password was not accepted.</summary>
/// <param name="Realm">The credential that was not accepted.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Description">
/// The <c>error_description</c> of RFC 6750, in ASCII; <see langword="null"/> when nothing was presented.
/// </param>
public sealed record AuthError(TokenRealm Realm, string Code, string? Description) : Error(Code);

/// <summary>The credential that an <see cref="AuthError"/> is about.</summary>
public enum TokenRealm
{
    /// <summary>The access token.</summary>
    AccessToken,

    /// <summary>The refresh token.</summary>
    RefreshToken,

    /// <summary>E-mail and password.</summary>
    Credentials,
}
