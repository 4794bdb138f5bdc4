using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>Looks users up.</summary>
public interface IUserDirectory
{
    /// <summary>Finds a user with the private fields, or <see langword="null"/>.</summary>
    Task<UserResponse?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>Reads the user's current role, which may differ from that in a token; <see langword="null"/> without such a user.</summary>
    Task<UserRole?> FindRoleAsync(UserId id, CancellationToken cancellationToken);
}
