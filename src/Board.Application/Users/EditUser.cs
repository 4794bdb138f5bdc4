using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Application.Validation;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Users;

/// <summary>Edits a user: the nickname, and for admins the role.</summary>
/// <param name="Caller">The user, or an admin.</param>
/// <param name="Id">The user.</param>
/// <param name="Nickname">The new nickname, if it changes.</param>
/// <param name="Role">The new role, if it changes.</param>
public sealed record EditUserCommand(Caller Caller, UserId Id, Optional<string> Nickname, Optional<UserRole?> Role)
    : ICommand<UserResponse>, IChangesAccount
{
    /// <inheritdoc />
    public UserId AccountId => Id;
}

internal sealed class EditUserValidator : AbstractValidator<EditUserCommand>
{
    public EditUserValidator()
    {
        RuleFor(command => command.Nickname.Value).Nickname().When(command => command.Nickname.IsPresent)
            .OverridePropertyName(nameof(EditUserCommand.Nickname));
        RuleFor(command => command.Role.Value).Must(role => role is not null).WithErrorCode(ValidationTexts.NotBlank)
            .When(command => command.Role.IsPresent)
            .OverridePropertyName(nameof(EditUserCommand.Role));
    }
}

internal sealed class EditUserHandler(IUserRepository users, IUserDirectory directory, TimeProvider time)
    : ICommandHandler<EditUserCommand, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(EditUserCommand request, CancellationToken cancellationToken)
    {
        // Only admins may send a role, even an unchanged one.
        var isOwn = request.Id == request.Caller.UserId;
        if ((!isOwn || request.Role.IsPresent) && !await directory.IsAdminAsync(request.Caller, cancellationToken))
        {
            return new ForbiddenError();
        }

        if (await users.FindForUpdateAsync(request.Id, cancellationToken) is not { } user)
        {
            return UserErrors.NotFound;
        }

        if (isOwn && request.Role.Value > user.Role)
        {
            return new ForbiddenError();
        }

        if (request.Nickname.IsPresent || request.Role.IsPresent)
        {
            var nickname = request.Nickname.IsPresent ? Nickname.From(request.Nickname.Value!) : null;
            user.Edit(nickname, request.Role.Value, time.UtcNow());
            if (!await users.UpdateAsync(user, cancellationToken))
            {
                return UserErrors.NicknameTaken;
            }
        }

        return user.ToResponse();
    }
}
