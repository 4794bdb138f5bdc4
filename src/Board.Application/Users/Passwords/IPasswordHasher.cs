using Board.Application.Common;
using Board.Application.Persistence;

namespace Board.Application.Users.Passwords;

/// <summary>
/// Hashes passwords. Each call costs a noticeable part of a second of one core: never call it inside a transaction. So many run at
/// once; a call that would have to wait too long fails at once with a <see cref="ServiceUnavailableException"/>.
/// </summary>
public interface IPasswordHasher
{
    /// <summary>A salted hash that names its own algorithm and cost.</summary>
    Task<string> HashAsync(Secret password, HashingTurn turn, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a hash is this password's. <paramref name="hash"/> is <see langword="null"/> for a user who does not exist: that
    /// takes as long, and fails.
    /// </summary>
    Task<PasswordCheck> VerifyAsync(string? hash, Secret password, HashingTurn turn, CancellationToken cancellationToken);
}

/// <summary>Whose turn it is when more passwords are to be hashed than can be at once.</summary>
public enum HashingTurn
{
    /// <summary>After those who are known.</summary>
    Stranger,

    /// <summary>Before strangers: a signed-in user, or a network that the account was used from before.</summary>
    Known,
}

/// <summary>The verdict on a password.</summary>
public enum PasswordCheck
{
    /// <summary>Not the password.</summary>
    Wrong,

    /// <summary>The password.</summary>
    Right,

    /// <summary>The password, but hashed with less work than is asked for today.</summary>
    RightButOutdated,
}
