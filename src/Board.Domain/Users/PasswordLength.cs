namespace Board.Domain.Users;

/// <summary>How long a new password is, in code points.</summary>
public static class PasswordLength
{
    /// <summary>The fewest. An operator may ask for more.</summary>
    public const int Min = 8;

    /// <summary>The most.</summary>
    public const int Max = 128;
}
