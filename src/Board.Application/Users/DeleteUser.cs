using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Application.Validation;
using Board.Domain.Users;
using FluentValidation;
using MediatR;

namespace Board.Application.Users;

/// <summary>
/// Deletes an account and its personal data. The account may be the last admin's: the command line can create another admin.
/// </summary>
/// <param name="Caller">The user, or an admin.</param>
/// <param name="Id">The user.</param>
/// <param name="Password">The user's password; ignored when an admin deletes another user.</param>
/// <param name="WithContent">Whether the user's content is deleted, too; otherwise it is anonymised.</param>
public sealed record DeleteUserCommand(Caller Caller, UserId Id, Secret? Password, bool WithContent)
    : IManualTransactionCommand<Unit>, IChangesAccount, IConfirmedByPassword
{
    /// <inheritdoc />
    public UserId AccountId => Id;

    bool IConfirmedByPassword.NeedsPassword => IsOwn;

    /// <summary>Whether the caller deletes their own account.</summary>
    internal bool IsOwn => Id == Caller.UserId;
}

internal sealed class DeleteUserValidator : AbstractValidator<DeleteUserCommand>
{
    public DeleteUserValidator() => RuleFor(command => command.Password).Required().When(command => command.IsOwn);
}

internal sealed class DeleteUserHandler(
    IUserRepository users,
    IUserDirectory directory,
    PasswordConfirmation confirmation,
    IUnitOfWork unitOfWork,
    IMediator mediator,
    TimeProvider time)
    : ICommandHandler<DeleteUserCommand, Unit>
{
    private const string PasswordField = "password";

    public async Task<Result<Unit>> Handle(DeleteUserCommand request, CancellationToken cancellationToken)
    {
        if (!request.IsOwn)
        {
            return await directory.IsAdminAsync(request.Caller, cancellationToken)
                ? await DeleteAsync(request, verifiedHash: null, cancellationToken) ?? UserErrors.NotFound
                : new ForbiddenError();
        }

        // One retry: a sign-in may have upgraded the hash of the same password during the verification. If the hash has changed again,
        // the password itself has changed.
        return await ConfirmAndDeleteAsync(request, cancellationToken)
            ?? await ConfirmAndDeleteAsync(request, cancellationToken)
            ?? PasswordConfirmation.Wrong(PasswordField);
    }

    /// <summary>Returns <see langword="null"/> if the hash is no longer the one that was verified.</summary>
    private async Task<Result<Unit>?> ConfirmAndDeleteAsync(DeleteUserCommand request, CancellationToken cancellationToken)
    {
        var confirmed = await confirmation.ConfirmAsync(request.Caller, request.Password!, PasswordField, cancellationToken);
        return confirmed.TryGetValue(out var user, out var error)
            ? await DeleteAsync(request, user.PasswordHash, cancellationToken)
            : error;
    }

    /// <summary>Returns <see langword="null"/> if there is no such account with this hash.</summary>
    private async Task<Result<Unit>?> DeleteAsync(DeleteUserCommand request, string? verifiedHash, CancellationToken cancellationToken)
    {
        await mediator.Publish(new UserDeleting(request.Caller, request.Id), cancellationToken);
        return await unitOfWork.ExecuteAsync<Result<Unit>?>(
            async ct =>
            {
                if (!await users.DeleteAsync(request.Id, verifiedHash, ct))
                {
                    return null;
                }

                await mediator.Publish(new UserDeleted(request.Id, request.WithContent, time.UtcNow()), ct);
                return default(Unit);
            },
            cancellationToken);
    }
}
