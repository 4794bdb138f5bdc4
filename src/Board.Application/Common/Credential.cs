using Board.Domain.Auth;

namespace Board.Application.Common;

/// <summary>
/// What a request was authenticated with. A closed family: what is locked for a caller, and what a caller may do, depends on it.
/// </summary>
public abstract record Credential
{
    private protected Credential()
    {
    }

    /// <summary>The key of rate limits that are counted for each credential.</summary>
    internal abstract string LimitKey { get; }
}

/// <summary>An access token of a session.</summary>
/// <param name="Id">The session.</param>
public sealed record SessionCredential(SessionId Id) : Credential
{
    internal override string LimitKey => Id.ToString();
}
