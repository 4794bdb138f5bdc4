using Board.Domain.Auth;

namespace Board.Application.Common;

/// <summary>
/// The credential that authenticated a request. A closed family, because locks and permissions depend on the kind of credential.
/// </summary>
public abstract record Credential
{
    private protected Credential()
    {
    }

    /// <summary>The key of rate limits that count per credential.</summary>
    internal abstract string LimitKey { get; }
}

/// <summary>An access token of a session.</summary>
/// <param name="Id">The session.</param>
public sealed record SessionCredential(SessionId Id) : Credential
{
    internal override string LimitKey => Id.ToString();
}
