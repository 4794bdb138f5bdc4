using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>
/// Gives a user a role. It checks no permission: only the command line sends it, for example to create the first admin; requests use
/// <see cref="EditUserCommand"/>.
/// </summary>
/// <param name="Email">The address, compared in canonical form.</param>
/// <param name="Role">The new role.</param>
public sealed record PromoteUserCommand(string Email, UserRole Role) : IAnonymousCommand<UserResponse>;

internal sealed class PromoteUserHandler(IUserRepository users, IUnitOfWork unitOfWork, TimeProvider time)
    : ICommandHandler<PromoteUserCommand, UserResponse>
{
    public Task<Result<UserResponse>> Handle(PromoteUserCommand request, CancellationToken cancellationToken) =>
        unitOfWork.ExecuteAsync<Result<UserResponse>>(
            async ct =>
            {
                if (Email.Parse(request.Email) is not { } email
                    || await users.FindByEmailAsync(email, ct) is not { } found
                    || await users.FindForUpdateAsync(found.Id, ct) is not { } user)
                {
                    return UserErrors.NotFound;
                }

                user.Edit(nickname: null, request.Role, time.UtcNow());
                await users.UpdateAsync(user, ct);
                return user.ToResponse();
            },
            cancellationToken);
}
