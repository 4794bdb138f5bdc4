namespace Board.Domain.Auth;

/// <summary>Why a session was ended early. The numbers are stored: never renumber.</summary>
public enum SessionEndReason
{
    /// <summary>The user signed out, here or from the list of sessions.</summary>
    SignedOut = 1,

    /// <summary>The same device signed in anew.</summary>
    Replaced = 2,

    /// <summary>A refresh token was used again after its successor had been used: one of the two users is a thief.</summary>
    TokenReused = 3,

    /// <summary>A refresh presented an access token that is forged or belongs to another session.</summary>
    TokenMismatch = 4,

    /// <summary>It was not used in time, or has reached its end.</summary>
    Expired = 5,

    /// <summary>The password was changed.</summary>
    PasswordChanged = 6,

    /// <summary>The account was deleted.</summary>
    UserDeleted = 7,

    /// <summary>The user has too many sessions, and this one was unused longest.</summary>
    TooMany = 8,
}
