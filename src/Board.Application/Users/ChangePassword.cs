using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Application.Validation;
using Board.Domain.Users;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.Options;

namespace Board.Application.Users;

/// <summary>Changes the caller's password, and signs out their other devices.</summary>
public sealed record ChangePasswordCommand(Caller Caller, UserId Id, Secret? CurrentPassword, Secret? NewPassword)
    : IManualTransactionCommand<Unit>, IChangesAccount, IConfirmedByPassword, INotCountedAsWrite
{
    /// <inheritdoc />
    public UserId AccountId => Caller.UserId;
}

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator(IOptions<UserOptions> options)
    {
        RuleFor(command => command.CurrentPassword).Required();
        RuleFor(command => command.NewPassword).NewPassword(options.Value.PasswordMinLength);
    }
}

internal sealed class ChangePasswordHandler(
    IUserRepository users,
    IPasswordHasher passwords,
    PasswordConfirmation confirmation,
    IUnitOfWork unitOfWork,
    IMediator mediator,
    TimeProvider time) : ICommandHandler<ChangePasswordCommand, Unit>
{
    private const string PasswordField = "currentPassword";

    public async Task<Result<Unit>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        if (request.Id != request.Caller.UserId)
        {
            return new ForbiddenError();
        }

        // One retry: a sign-in may have upgraded the hash of the same password during the verification. If the hash has changed again,
        // the password itself has changed.
        return await ChangeAsync(request, cancellationToken)
            ?? await ChangeAsync(request, cancellationToken)
            ?? PasswordConfirmation.Wrong(PasswordField);
    }

    /// <summary>Returns <see langword="null"/> if the hash is no longer the one that was verified.</summary>
    private async Task<Result<Unit>?> ChangeAsync(ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        var confirmed = await confirmation.ConfirmAsync(request.Caller, request.CurrentPassword!, PasswordField, cancellationToken);
        if (!confirmed.TryGetValue(out var user, out var error))
        {
            return error;
        }

        if (PasswordRules.IsIdentity(request.NewPassword!, user.Email.Value, user.Nickname.Value))
        {
            return ValidationError.Of("newPassword", ValidationMessages.Of(UserTexts.PasswordIsIdentity));
        }

        var verifiedHash = user.PasswordHash;
        user.ChangePassword(await passwords.HashAsync(request.NewPassword!, HashingPriority.High, cancellationToken), time.UtcNow());

        await mediator.Publish(new PasswordChanging(request.Caller), cancellationToken);
        return await unitOfWork.ExecuteAsync<Result<Unit>?>(
            async ct =>
            {
                if (!await users.UpdatePasswordAsync(user, verifiedHash, ct))
                {
                    return null;
                }

                await mediator.Publish(new PasswordChanged(request.Caller), ct);
                return default(Unit);
            },
            cancellationToken);
    }
}
