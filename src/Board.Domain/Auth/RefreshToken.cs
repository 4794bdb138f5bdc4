namespace Board.Domain.Auth;

/// <summary>
/// A refresh token as it is stored: the SHA-256 of the token, never the token. Each use issues a successor (refresh token rotation,
/// RFC 9700 section 4.14). Used tokens stay stored, so that the use of a stolen copy is detected.
/// </summary>
public sealed record RefreshToken
{
    /// <summary>The SHA-256 of the token.</summary>
    public required RefreshTokenHash Hash { get; init; }

    /// <summary>The hash of the token whose use issued this one; none for the first of a session.</summary>
    public required RefreshTokenHash? ParentHash { get; init; }

    /// <summary>The session it belongs to.</summary>
    public required Session Session { get; init; }

    /// <summary>When it was issued (UTC).</summary>
    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>When it stops being usable (UTC).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was first used (UTC).</summary>
    public DateTimeOffset? UsedAt { get; init; }

    /// <summary>Whether a token issued for this one has been used.</summary>
    public bool SuccessorUsed { get; init; }

    /// <summary>Whether its parent was exchanged again because the response that carried this one was lost.</summary>
    public bool Superseded { get; init; }

    /// <summary>Determines the state of the token.</summary>
    /// <param name="now">The time of the request (UTC).</param>
    /// <param name="gracePeriod">Time after its first use during which a token may be used again.</param>
    public RefreshTokenState StateAt(DateTimeOffset now, TimeSpan gracePeriod)
    {
        if (Session.EndedAt is not null)
        {
            return RefreshTokenState.SessionEnded;
        }

        if (now >= Session.ExpiresAt)
        {
            return RefreshTokenState.Expired;
        }

        if (Superseded)
        {
            return RefreshTokenState.Reused;
        }

        if (UsedAt is { } usedAt)
        {
            if (now < usedAt + gracePeriod)
            {
                return RefreshTokenState.UsedWithinGrace;
            }

            if (SuccessorUsed)
            {
                return RefreshTokenState.Reused;
            }
        }

        if (now >= ExpiresAt)
        {
            return RefreshTokenState.Expired;
        }

        return UsedAt is null ? RefreshTokenState.Live : RefreshTokenState.ResponseLost;
    }
}
