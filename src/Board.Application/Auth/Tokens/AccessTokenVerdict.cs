using Board.Application.Common;
using Board.Domain.Auth;

namespace Board.Application.Auth.Tokens;

/// <summary>The result of verifying an access token: the columns of the refresh table in docs/clients.md.</summary>
public abstract record AccessTokenVerdict
{
    private AccessTokenVerdict()
    {
    }

    /// <summary>The session of a valid or expired token.</summary>
    public SessionId? SessionId => this switch
    {
        Valid valid => valid.Caller.SessionId,
        Expired expired => expired.Caller.SessionId,
        _ => null,
    };

    /// <summary>No token was presented.</summary>
    public sealed record Missing : AccessTokenVerdict;

    /// <summary>The token is valid.</summary>
    public sealed record Valid(Caller Caller) : AccessTokenVerdict;

    /// <summary>The token is valid except that it has expired.</summary>
    public sealed record Expired(Caller Caller) : AccessTokenVerdict;

    /// <summary>The token is invalid; its claims must not be used.</summary>
    public sealed record Invalid : AccessTokenVerdict;
}
