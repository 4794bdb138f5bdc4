using Board.Application.Common;
using Board.Application.Common.Messaging;
using Board.Application.Common.Results;
using Board.Application.Common.Validation;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;
using Unit = Board.Application.Common.Results.Unit;

namespace Board.Application.Users;

/// <summary>Changes the caller's password, and signs out their other devices.</summary>
public sealed record ChangePasswordCommand(Caller Caller, UserId Id, Secret? CurrentPassword, Secret? NewPassword)
    : ICommand<Unit>, IRequireLiveSession;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator(IOptions<UserOptions> options)
    {
        RuleFor(command => command.CurrentPassword).Given();
        RuleFor(command => command.NewPassword).NewPassword(options.Value.PasswordMinLength);
    }
}

internal sealed class ChangePasswordHandler(
    IUserRepository users, IPasswordHasher passwords, IUnitOfWork unitOfWork, IMediator mediator, TimeProvider time)
    : ICommandHandler<ChangePasswordCommand, Unit>
{
    // Not a 401: a client would take it for a broken token, and refresh or sign out.
    private static Error WrongPassword => ValidationError.Of("currentPassword", ValidationMessages.Of(ValidationMessages.PasswordIsWrong));

    public async Task<Result<Unit>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        if (request.Id != request.Caller.UserId)
        {
            return new ForbiddenError();
        }

        while (true)
        {
            if (await users.FindAsync(request.Id, cancellationToken) is not { } user)
            {
                return UserErrors.NotFound;
            }

            if (await passwords.VerifyAsync(user.PasswordHash, request.CurrentPassword!, cancellationToken) is PasswordCheck.Wrong)
            {
                return WrongPassword;
            }

            if (PasswordRules.IsIdentity(request.NewPassword!, user.Email.Value, user.Nickname.Value))
            {
                return ValidationError.Of("newPassword", ValidationMessages.Of(ValidationMessages.PasswordIsIdentity));
            }

            if (await StoreAsync(user, request, cancellationToken))
            {
                return default(Unit);
            }

            // The hash is another one by now: the password was changed, or a sign-in hashed the same one anew. Verify it again.
        }
    }

    private async Task<bool> StoreAsync(User user, ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        var previousHash = user.PasswordHash;
        user.ChangePassword(await passwords.HashAsync(request.NewPassword!, cancellationToken), time.UtcNow());

        return await unitOfWork.ExecuteAsync(
            async ct =>
            {
                if (!await users.UpdatePasswordAsync(user, previousHash, ct))
                {
                    return false;
                }

                await mediator.Publish(new PasswordChanged(request.Caller), ct);
                return true;
            },
            cancellationToken);
    }
}
