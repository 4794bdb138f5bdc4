using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Stores users.</summary>
public interface IUserRepository
{
    /// <summary>Stores a new user, unless the e-mail address or the nickname is taken.</summary>
    Task<AddUserOutcome> AddAsync(User user, CancellationToken cancellationToken);

    /// <summary>The user with this address.</summary>
    Task<User?> FindByEmailAsync(Email email, CancellationToken cancellationToken);

    /// <summary>The user with this id.</summary>
    Task<User?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>Finds a user and locks the account until the transaction ends.</summary>
    Task<User?> FindForUpdateAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>Stores the nickname and the role of a user, unless somebody else has the nickname.</summary>
    Task<bool> UpdateAsync(User user, CancellationToken cancellationToken);

    /// <summary>Stores the user's new password hash, unless it is no longer the one that was read.</summary>
    Task<bool> UpdatePasswordAsync(User user, string previousHash, CancellationToken cancellationToken);

    /// <summary>Deletes a user, unless their password hash is no longer this one; <see langword="null"/> if it does not matter.</summary>
    Task<bool> DeleteAsync(UserId id, string? passwordHash, CancellationToken cancellationToken);
}

/// <summary>How storing a new user went.</summary>
public enum AddUserOutcome
{
    /// <summary>Stored.</summary>
    Added,

    /// <summary>The e-mail address is another user's.</summary>
    EmailTaken,

    /// <summary>The nickname is another user's.</summary>
    NicknameTaken,
}
