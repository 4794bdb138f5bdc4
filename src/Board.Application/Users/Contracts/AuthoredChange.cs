using Board.Application.Common;
using Board.Application.Results;
using Board.Domain.Common;
using Board.Domain.Users;

namespace Board.Application.Users.Contracts;

/// <summary>Changes what a user wrote, for those who may, without overwriting what they have not seen.</summary>
internal static class AuthoredChange
{
    /// <summary>Applies a change, or says why not.</summary>
    /// <param name="users">Knows who is a moderator.</param>
    /// <param name="caller">The author, or a moderator.</param>
    /// <param name="expectedVersions">The versions of <c>If-Match</c>; <see langword="null"/> if any will do.</param>
    /// <param name="find">Reads what is to change.</param>
    /// <param name="notFound">The refusal if it is not there.</param>
    /// <param name="store">Changes it and stores it; no, if it was changed since it was read.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Error?> ApplyAsync<T>(
        IUserDirectory users,
        Caller caller,
        IReadOnlyCollection<long>? expectedVersions,
        Func<Task<T?>> find,
        Error notFound,
        Func<T, Task<bool>> store,
        CancellationToken cancellationToken)
        where T : class, IAuthored
    {
        while (true)
        {
            if (await find() is not { } authored)
            {
                return notFound;
            }

            if (!await MayChangeAsync(users, authored, caller, cancellationToken))
            {
                return new ForbiddenError();
            }

            if (expectedVersions is not null && !expectedVersions.Contains(authored.Version))
            {
                return new PreconditionError();
            }

            if (await store(authored))
            {
                return null;
            }

            // Another change came in between: judge anew on what stands now. Every round of this loop is somebody's success.
        }
    }

    /// <summary>A moderator's role is looked up, because a token can be older than a demotion; the author needs no look-up.</summary>
    private static async Task<bool> MayChangeAsync(IUserDirectory users, IAuthored authored, Caller caller, CancellationToken cancellationToken) =>
        authored.IsWrittenBy(caller.UserId)
        || await users.FindRoleAsync(caller.UserId, cancellationToken) is UserRole.Moderator or UserRole.Admin;
}
