using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>
/// Gives the user with an e-mail address a role. It checks no permission: it is for the operator of the program, who makes
/// the first admin with it, and never for a request from outside (that is <see cref="EditUserCommand"/>).
/// </summary>
/// <param name="Email">The address, in any case and with or without white space around it.</param>
/// <param name="Role">The role from now on.</param>
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
