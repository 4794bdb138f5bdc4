using Board.Application.Common;
using Board.Domain.Common;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>Decides who may change content: its author and moderators.</summary>
internal static class AuthorPolicy
{
    /// <summary>Whether the caller may change it. Reads the role from the database, because a token may be older than a demotion.</summary>
    public static async Task<bool> MayChangeAsync(
        this IUserDirectory users, Caller caller, IAuthored authored, CancellationToken cancellationToken) =>
        authored.IsWrittenBy(caller.UserId)
        || await users.FindRoleAsync(caller.UserId, cancellationToken) is UserRole.Moderator or UserRole.Admin;
}
