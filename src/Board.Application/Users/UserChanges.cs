using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Changes users. Of two changes of one user at once the second waits, so that neither undoes the other.</summary>
internal sealed class UserChanges(IUserRepository users, IUnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>Changes what is given, or says why not; what is <see langword="null"/> stays.</summary>
    /// <param name="id">The user.</param>
    /// <param name="nickname">The new nickname.</param>
    /// <param name="role">
    /// The new role. A lower one may be anybody's, the last admin's too: the command line makes another.
    /// </param>
    /// <param name="mayRaiseRole">
    /// Whether the role may be a higher one. It is asked only here, where the user is locked: an admin who was demoted a moment
    /// ago must not undo that with a request that was still on its way.
    /// </param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<Result<UserResponse>> ApplyAsync(
        UserId id, Nickname? nickname, UserRole? role, bool mayRaiseRole, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync<Result<UserResponse>>(
            async ct =>
            {
                if (await users.LockAsync(id, ct) is not { } user)
                {
                    return UserErrors.NotFound;
                }

                if (role > user.Role && !mayRaiseRole)
                {
                    return new ForbiddenError();
                }

                if (nickname is null && role is null)
                {
                    return user.ToResponse();
                }

                user.Edit(nickname, role, time.UtcNow());
                return await users.UpdateAsync(user, ct) ? user.ToResponse() : UserErrors.NicknameTaken;
            },
            cancellationToken);
}
