using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>Looks users up.</summary>
public interface IUserDirectory
{
    /// <summary>The user with all that they may see of themselves, or <see langword="null"/> if there is none.</summary>
    Task<UserResponse?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>The role the user has now, whatever an older token says; <see langword="null"/> if there is no such user.</summary>
    Task<UserRole?> FindRoleAsync(UserId id, CancellationToken cancellationToken);
}
