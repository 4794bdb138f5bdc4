using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Board.Application.Users;

/// <summary>Signs a user up.</summary>
/// <param name="Email">The address to sign in with.</param>
/// <param name="Nickname">The name that others see.</param>
/// <param name="Password">The password.</param>
/// <param name="IpAddress">The address of the client.</param>
public sealed record CreateUserCommand(
    string? Email, string? Nickname, Secret? Password, string? IpAddress) : IAnonymousCommand<UserResponse>;

internal sealed class CreateUserValidator : AbstractValidator<CreateUserCommand>
{
    public CreateUserValidator(IOptions<UserOptions> options)
    {
        RuleFor(command => command.Email).Email();
        RuleFor(command => command.Nickname).Nickname();
        RuleFor(command => command.Password)
            .NewPassword(options.Value.PasswordMinLength)
            .Must((command, password) => password is null || !PasswordRules.IsIdentity(password, command.Email, command.Nickname))
            .WithErrorCode(UserTexts.PasswordIsIdentity);
    }
}

internal sealed class CreateUserHandler(
    IUserRepository users, IPasswordHasher passwords, IUnitOfWork unitOfWork, RateLimits limits, IIdGenerator ids, TimeProvider time)
    : ICommandHandler<CreateUserCommand, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(CreateUserCommand request, CancellationToken cancellationToken)
    {
        if (limits.Take(UserLimits.SignUpOfAddress, RateLimits.AddressKey(request.IpAddress)) is { } tooMany)
        {
            return tooMany;
        }

        var passwordHash = await passwords.HashAsync(request.Password!, HashingPriority.Normal, cancellationToken);
        var user = User.SignUp(
            UserId.From(ids.Next()), Email.From(request.Email!), Nickname.From(request.Nickname!), passwordHash, time.UtcNow());

        // In a transaction, so that a dead connection fails at BEGIN, where a retry is safe.
        return await unitOfWork.ExecuteAsync(ct => users.AddAsync(user, ct), cancellationToken) switch
        {
            AddUserOutcome.EmailTaken => UserErrors.EmailTaken,
            AddUserOutcome.NicknameTaken => UserErrors.NicknameTaken,
            _ => user.ToResponse(),
        };
    }
}
