using Board.Application.Common;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>Checks an e-mail address and a password.</summary>
public interface ICredentialVerifier
{
    /// <summary>
    /// Returns the user, or <see langword="null"/> if the address is unknown or the password wrong. Neither result nor duration tell
    /// which.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <param name="hasPriority">Whether to hash before others: the account was used from the same network before.</param>
    /// <param name="cancellationToken">Cancels the database and the wait for the hasher.</param>
    Task<VerifiedUser?> VerifyAsync(string email, Secret password, bool hasPriority, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the verified password is still current: it may have been changed, or the account deleted, during the verification. Locks
    /// the account until the transaction ends.
    /// </summary>
    Task<bool> IsPasswordUnchangedAsync(VerifiedUser verified, CancellationToken cancellationToken);

    /// <summary>Returns the canonical form of an address; empty for a text that is no address.</summary>
    string AccountKey(string email);

    /// <summary>Finds the user with an address, without checking a password.</summary>
    Task<UserId?> FindUserAsync(string email, CancellationToken cancellationToken);
}
