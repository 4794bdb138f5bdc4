using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>The settings under <c>Users</c>.</summary>
public sealed class UserOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Users";

    /// <summary>Minimum number of PBKDF2 iterations (OWASP's password storage cheat sheet, rounded up).</summary>
    public const int MinPasswordHashIterations = 220_000;

    /// <summary>
    /// Minimum length of a new password in code points; NIST SP 800-63B-4 recommends 15 without a second factor.
    /// </summary>
    public int PasswordMinLength { get; init; } = PasswordLength.Min;

    /// <summary>PBKDF2 iterations. After raising it, each password is rehashed at its owner's next sign-in.</summary>
    public int PasswordHashIterations { get; init; } = MinPasswordHashIterations;
}
