using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Stores users.</summary>
public interface IUserRepository
{
    /// <summary>Stores a new user, unless the e-mail address or the nickname is taken.</summary>
    Task<AddUserOutcome> AddAsync(User user, CancellationToken cancellationToken);

    /// <summary>Finds a user by address.</summary>
    Task<User?> FindByEmailAsync(Email email, CancellationToken cancellationToken);

    /// <summary>Finds a user by id.</summary>
    Task<User?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>Finds a user and locks the account until the transaction ends.</summary>
    Task<User?> FindForUpdateAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>Stores the nickname and the role of a user, unless the nickname is taken.</summary>
    Task<bool> UpdateAsync(User user, CancellationToken cancellationToken);

    /// <summary>Stores a new password hash, unless the stored one has changed since it was read.</summary>
    Task<bool> UpdatePasswordAsync(User user, string previousHash, CancellationToken cancellationToken);

    /// <summary>Deletes a user, unless the password hash has changed; <see langword="null"/> skips this check.</summary>
    Task<bool> DeleteAsync(UserId id, string? passwordHash, CancellationToken cancellationToken);
}

/// <summary>The outcome of storing a new user.</summary>
public enum AddUserOutcome
{
    /// <summary>Stored.</summary>
    Added,

    /// <summary>The e-mail address is another user's.</summary>
    EmailTaken,

    /// <summary>The nickname is another user's.</summary>
    NicknameTaken,
}
