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
/// Deletes an account and what is personal of it. It may be the last admin's: the command line makes another.
/// </summary>
/// <param name="Caller">The user, or an admin.</param>
/// <param name="Id">The user.</param>
/// <param name="Password">The password of users who delete themselves, admins included; nobody else's is looked at.</param>
/// <param name="WithContent">Whether what they wrote goes too; else it stays, by nobody.</param>
public sealed record DeleteUserCommand(Caller Caller, UserId Id, Secret? Password, bool WithContent) : ICommand<Unit>, IRequireLiveSession
{
    /// <summary>Whether users delete themselves.</summary>
    internal bool IsOwn => Id == Caller.UserId;
}

internal sealed class DeleteUserValidator : AbstractValidator<DeleteUserCommand>
{
    public DeleteUserValidator() => RuleFor(command => command.Password).Given().When(command => command.IsOwn);
}

internal sealed class DeleteUserHandler(
    IUserRepository users, IUserDirectory directory, PasswordConfirmation confirmation, IUnitOfWork unitOfWork, IMediator mediator)
    : ICommandHandler<DeleteUserCommand, Unit>
{
    public async Task<Result<Unit>> Handle(DeleteUserCommand request, CancellationToken cancellationToken)
    {
        if (request.IsOwn)
        {
            return await confirmation.ConfirmAsync(
                request.Caller, request.Password!, "password", user => DeleteAsync(request, user.PasswordHash, cancellationToken), cancellationToken);
        }

        return await directory.IsAdminAsync(request.Caller, cancellationToken)
            ? await DeleteAsync(request, confirmedHash: null, cancellationToken) ?? UserErrors.NotFound
            : new ForbiddenError();
    }

    private async Task<Result<Unit>?> DeleteAsync(DeleteUserCommand request, string? confirmedHash, CancellationToken cancellationToken)
    {
        await mediator.Publish(new UserDeleting(request.Id), cancellationToken);
        return await unitOfWork.ExecuteAsync<Result<Unit>?>(
            async ct =>
            {
                // The user first: whoever wants to sign in or to write something for them waits from here on, and then finds nobody.
                if (!await users.DeleteAsync(request.Id, confirmedHash, ct))
                {
                    return null;
                }

                await mediator.Publish(new UserDeleted(request.Id, request.WithContent), ct);
                return default(Unit);
            },
            cancellationToken);
    }
}
