using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>The settings under <c>Users</c>.</summary>
public sealed class UserOptions
{
    /// <summary>Where they are in the configuration.</summary>
    public const string Section = "Users";

    /// <summary>The fewest PBKDF2 iterations that are allowed (the figure of OWASP's password storage cheat sheet, rounded up).</summary>
    public const int MinPasswordHashIterations = 220_000;

    /// <summary>
    /// The shortest new password in code points; 15 is advised where nothing else protects an account (NIST SP 800-63B-4).
    /// </summary>
    public int PasswordMinLength { get; init; } = PasswordLength.Min;

    /// <summary>How often PBKDF2 runs its hash. Raising it rehashes each password at its owner's next sign-in.</summary>
    public int PasswordHashIterations { get; init; } = MinPasswordHashIterations;
}
