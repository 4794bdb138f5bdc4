using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Users;

namespace Board.Application.Users;

/// <summary>
/// Gives the user with an e-mail address a role. It asks nobody's permission: it is for whoever runs the program, who makes
/// the first admin with it, and never for a request from outside (that is <see cref="EditUserCommand"/>).
/// </summary>
/// <param name="Email">The address, in any case and with or without white space around it.</param>
/// <param name="Role">The role from now on.</param>
public sealed record PromoteUserCommand(string Email, UserRole Role) : ICommand<UserResponse>;

internal sealed class PromoteUserHandler(IUserRepository users, UserChanges changes) : ICommandHandler<PromoteUserCommand, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(PromoteUserCommand request, CancellationToken cancellationToken) =>
        Email.Parse(request.Email) is { } email && await users.FindByEmailAsync(email, cancellationToken) is { } user
            ? await changes.ApplyAsync(user.Id, nickname: null, request.Role, mayRaiseRole: true, cancellationToken)
            : UserErrors.NotFound;
}
