namespace Board.Domain.Auth;

/// <summary>What a refresh token that the database knows is worth at a moment: the rows of the refresh table in docs/clients.md.</summary>
public enum RefreshTokenState
{
    /// <summary>Not used yet.</summary>
    Live,

    /// <summary>Used, but so recently that several tabs or a retry explain it.</summary>
    UsedWithinGrace,

    /// <summary>Used longer ago, while none of its successors was: the response that carried them was lost.</summary>
    ResponseLost,

    /// <summary>Used longer ago and a successor has been used since, or superseded: a copy of a token that is spent.</summary>
    Reused,

    /// <summary>Not used in time, or past the session's end.</summary>
    Expired,

    /// <summary>Its session was ended.</summary>
    SessionEnded,
}
