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
    : ICommand<UserResponse>, IRequireLiveSession;

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

internal sealed class EditUserHandler(IUserDirectory directory, UserChanges changes) : ICommandHandler<EditUserCommand, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(EditUserCommand request, CancellationToken cancellationToken)
    {
        // Roles are for admins to speak of: whoever else sends one is refused, even if it is the one they have.
        var isOwn = request.Id == request.Caller.UserId;
        if ((!isOwn || request.Role.IsPresent) && !await directory.IsAdminAsync(request.Caller, cancellationToken))
        {
            return new ForbiddenError();
        }

        var nickname = request.Nickname.IsPresent ? Nickname.From(request.Nickname.Value!) : null;
        return await changes.ApplyAsync(request.Id, nickname, request.Role.Value, mayRaiseRole: !isOwn, cancellationToken);
    }
}
