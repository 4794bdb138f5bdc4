using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Reads users as admins see them.</summary>
public interface IUserQueries
{
    /// <summary>The newest users, or those older than <paramref name="before"/>.</summary>
    /// <param name="email">Only who has this address.</param>
    /// <param name="nickname">Only who has this nickname.</param>
    /// <param name="before">Where the page before ended.</param>
    /// <param name="take">Maximum number.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    Task<IReadOnlyList<UserResponse>> ListAsync(
        Email? email, Nickname? nickname, UserId? before, int take, CancellationToken cancellationToken);
}
