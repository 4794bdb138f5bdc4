namespace Board.Domain.Users;

/// <summary>The limits of a new password, in code points.</summary>
public static class PasswordLength
{
    /// <summary>The minimum; <c>Users:PasswordMinLength</c> may raise it.</summary>
    public const int Min = 8;

    /// <summary>The maximum.</summary>
    public const int Max = 128;
}
