using Board.Application.Common;
using Board.Application.Persistence;

namespace Board.Application.Users.Passwords;

/// <summary>
/// Hashes passwords. Each call takes about 100 ms of one core: never call it inside a transaction. Concurrency is limited; a call that
/// would have to wait too long fails at once with a <see cref="ServiceUnavailableException"/>.
/// </summary>
public interface IPasswordHasher
{
    /// <summary>Creates a salted hash that contains its algorithm and cost.</summary>
    Task<string> HashAsync(Secret password, HashingPriority priority, CancellationToken cancellationToken);

    /// <summary>
    /// Compares a password with a hash. A <paramref name="hash"/> of <see langword="null"/>, for a user who does not exist, takes as long
    /// and fails.
    /// </summary>
    Task<PasswordCheck> VerifyAsync(string? hash, Secret password, HashingPriority priority, CancellationToken cancellationToken);
}

/// <summary>The priority in the queue for the password hasher.</summary>
public enum HashingPriority
{
    /// <summary>Runs after those with high priority.</summary>
    Normal,

    /// <summary>For a signed-in user, or a network that the account was used from before.</summary>
    High,
}

/// <summary>The result of verifying a password.</summary>
public enum PasswordCheck
{
    /// <summary>The password does not match.</summary>
    Wrong,

    /// <summary>The password matches.</summary>
    Right,

    /// <summary>The password matches, but its hash should be upgraded to the current cost.</summary>
    RightButOutdated,
}
