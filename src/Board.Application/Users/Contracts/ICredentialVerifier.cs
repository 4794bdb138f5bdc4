using Board.Application.Common;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>Checks an e-mail address and a password.</summary>
public interface ICredentialVerifier
{
    /// <summary>
    /// The user they belong to, or <see langword="null"/>: whether the address is unknown or the password wrong cannot be
    /// told from the answer, nor from the time it takes.
    /// </summary>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <param name="comesFirst">Whether others wait for this one: the account was used from the same network before.</param>
    /// <param name="cancellationToken">Cancels the database and the wait for the hasher.</param>
    Task<VerifiedUser?> VerifyAsync(string email, Secret password, bool comesFirst, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the password that was verified is still the user's: verifying takes a while, in which it could have been
    /// changed, or the account deleted. In a transaction it then stays so until that ends.
    /// </summary>
    Task<bool> IsPasswordUnchangedAsync(VerifiedUser verified, CancellationToken cancellationToken);

    /// <summary>The form in which addresses are compared; empty for what is no address.</summary>
    string AccountKey(string email);

    /// <summary>The user with this address, without a look at any password.</summary>
    Task<UserId?> FindUserAsync(string email, CancellationToken cancellationToken);
}
