using Board.Application.Common;
using Board.Domain.Auth;

namespace Board.Application.Auth.Tokens;

/// <summary>What an access token turned out to be: the columns of the refresh table in docs/clients.md.</summary>
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

    /// <summary>None was presented.</summary>
    public sealed record Missing : AccessTokenVerdict;

    /// <summary>Right in everything.</summary>
    public sealed record Valid(Caller Caller) : AccessTokenVerdict;

    /// <summary>Right in everything but time.</summary>
    public sealed record Expired(Caller Caller) : AccessTokenVerdict;

    /// <summary>Anything else. Nothing that it claims is known.</summary>
    public sealed record Invalid : AccessTokenVerdict;
}
