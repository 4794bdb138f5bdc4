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
    : ICommand<Unit>, IRequireLiveSession, INotCountedAsWrite;

internal sealed class ChangePasswordValidator : AbstractValidator<ChangePasswordCommand>
{
    public ChangePasswordValidator(IOptions<UserOptions> options)
    {
        RuleFor(command => command.CurrentPassword).Given();
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
    public async Task<Result<Unit>> Handle(ChangePasswordCommand request, CancellationToken cancellationToken) =>
        request.Id == request.Caller.UserId
            ? await confirmation.ConfirmAsync(
                request.Caller, request.CurrentPassword!, "currentPassword", user => ChangeAsync(user, request, cancellationToken), cancellationToken)
            : new ForbiddenError();

    private async Task<Result<Unit>?> ChangeAsync(User user, ChangePasswordCommand request, CancellationToken cancellationToken)
    {
        if (PasswordRules.IsIdentity(request.NewPassword!, user.Email.Value, user.Nickname.Value))
        {
            return ValidationError.Of("newPassword", ValidationMessages.Of(UserTexts.PasswordIsIdentity));
        }

        var previousHash = user.PasswordHash;
        user.ChangePassword(await passwords.HashAsync(request.NewPassword!, HashingTurn.Known, cancellationToken), time.UtcNow());

        await mediator.Publish(new PasswordChanging(request.Caller), cancellationToken);
        return await unitOfWork.ExecuteAsync<Result<Unit>?>(
            async ct =>
            {
                if (!await users.UpdatePasswordAsync(user, previousHash, ct))
                {
                    return null;
                }

                await mediator.Publish(new PasswordChanged(request.Caller), ct);
                return default(Unit);
            },
            cancellationToken);
    }
}
