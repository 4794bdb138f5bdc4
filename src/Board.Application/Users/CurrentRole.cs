using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>
/// Reads the role of a caller from the database, so that a new role applies from the next request on. The claim <c>role</c> of the access
/// token may be stale: it only helps clients to show or hide controls.
/// </summary>
internal static class CurrentRole
{
    public static async Task<bool> IsAdminAsync(this IUserDirectory users, Caller caller, CancellationToken cancellationToken) =>
        await users.FindRoleAsync(caller.UserId, cancellationToken) is UserRole.Admin;
}
