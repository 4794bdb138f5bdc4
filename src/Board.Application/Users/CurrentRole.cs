using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>
/// What callers may do now. Their access tokens have a claim <c>role</c>, but it is as old as the token: it is there for
/// clients, to show or hide things, and nothing is decided by it. So a new role counts from the next request on.
/// </summary>
internal static class CurrentRole
{
    public static async Task<bool> IsAdminAsync(this IUserDirectory users, Caller caller, CancellationToken cancellationToken) =>
        await users.FindRoleAsync(caller.UserId, cancellationToken) is UserRole.Admin;
}
