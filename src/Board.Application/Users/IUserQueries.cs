using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Reads users as admins see them.</summary>
public interface IUserQueries
{
    /// <summary>Lists users that are older than <paramref name="before"/>, newest first.</summary>
    /// <param name="email">Selects the user with this address.</param>
    /// <param name="nickname">Selects the user with this nickname.</param>
    /// <param name="before">The last user of the previous page.</param>
    /// <param name="take">Maximum number.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<UserResponse>> ListAsync(
        Email? email, Nickname? nickname, UserId? before, int take, CancellationToken cancellationToken);
}
