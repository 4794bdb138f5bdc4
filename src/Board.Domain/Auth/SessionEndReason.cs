namespace Board.Domain.Auth;

/// <summary>Why a session was ended before its time. The numbers are stored: never renumber.</summary>
public enum SessionEndReason
{
    /// <summary>The user signed out, here or from the list of sessions.</summary>
    SignedOut = 1,

    /// <summary>The same device signed in anew.</summary>
    Replaced = 2,

    /// <summary>A refresh token came a second time after its successor had been used: one of the two is a thief's.</summary>
    TokenReused = 3,

    /// <summary>A refresh was asked for with an access token that is forged or of another session.</summary>
    TokenMismatch = 4,

    /// <summary>It was not used in time, or had reached its end.</summary>
    Expired = 5,

    /// <summary>The password was changed.</summary>
    PasswordChanged = 6,

    /// <summary>The account was deleted.</summary>
    UserDeleted = 7,

    /// <summary>The user has signed in on so many devices that this one, unused longest, had to make room.</summary>
    TooMany = 8,
}
