namespace Board.Domain.Auth;

/// <summary>The state of a known refresh token at a moment: the rows of the refresh table in docs/clients.md.</summary>
public enum RefreshTokenState
{
    /// <summary>Not used yet.</summary>
    Live,

    /// <summary>Used, but so recently that several tabs or a retry explain it.</summary>
    UsedWithinGrace,

    /// <summary>Used longer ago, and none of its successors was: the response that carried them was lost.</summary>
    ResponseLost,

    /// <summary>Superseded, or used longer ago with a successor that has been used since: a copy of a spent token.</summary>
    Reused,

    /// <summary>Not used in time, or its session has reached its end.</summary>
    Expired,

    /// <summary>Its session was ended.</summary>
    SessionEnded,
}
