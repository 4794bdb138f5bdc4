namespace Board.Domain.Auth;

/// <summary>The state of a known refresh token at a moment: the rows of the refresh table in docs/clients.md.</summary>
public enum RefreshTokenState
{
    /// <summary>Not used yet.</summary>
    Live,

    /// <summary>Used within the grace period: several tabs or a retry explain it.</summary>
    UsedWithinGrace,

    /// <summary>Used longer ago, but no successor was used: the response that carried the successor was lost.</summary>
    ResponseLost,

    /// <summary>Superseded, or used longer ago and followed by a used successor: a copy of a spent token.</summary>
    Reused,

    /// <summary>Not used in time, or its session has reached its end.</summary>
    Expired,

    /// <summary>Its session was ended.</summary>
    SessionEnded,
}
