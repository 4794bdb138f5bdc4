namespace Board.Domain.Auth;

/// <summary>Why a session was ended early. The numbers are stored: never renumber.</summary>
public enum SessionEndReason
{
    /// <summary>The user signed out, here or from the list of sessions.</summary>
    SignedOut = 1,

    /// <summary>The same device signed in again.</summary>
    Replaced = 2,

    /// <summary>A refresh token was used again after its successor had been used: the token was probably stolen.</summary>
    TokenReused = 3,

    /// <summary>A refresh presented an access token that is forged or belongs to another session.</summary>
    TokenMismatch = 4,

    /// <summary>The idle lifetime or the absolute lifetime ran out.</summary>
    Expired = 5,

    /// <summary>The password was changed.</summary>
    PasswordChanged = 6,

    /// <summary>The account was deleted.</summary>
    UserDeleted = 7,

    /// <summary>The user had too many sessions, and this one was the least recently used.</summary>
    TooMany = 8,
}
