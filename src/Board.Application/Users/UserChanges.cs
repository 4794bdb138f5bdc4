using Board.Application.Common;
using Board.Application.Common.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>Changes users. Of two changes of one user at once the second waits, so that neither undoes the other.</summary>
internal sealed class UserChanges(IUserRepository users, IUnitOfWork unitOfWork, TimeProvider time)
{
    /// <summary>Changes what is given; what is <see langword="null"/> stays. Whether the caller may is decided before.</summary>
    public Task<Result<UserResponse>> ApplyAsync(UserId id, Nickname? nickname, UserRole? role, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync<Result<UserResponse>>(
            async ct =>
            {
                if (await users.LockAsync(id, ct) is not { } user)
                {
                    return UserErrors.NotFound;
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
