using Board.Application.Common;
using Board.Application.Common.Messaging;
using Board.Application.Common.Results;
using Board.Application.Common.Validation;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using FluentValidation;
using Microsoft.Extensions.Options;

namespace Board.Application.Users;

/// <summary>Signs somebody up.</summary>
public sealed record CreateUserCommand(string? Email, string? Nickname, Secret? Password) : ICommand<UserResponse>;

internal sealed class CreateUserValidator : AbstractValidator<CreateUserCommand>
{
    public CreateUserValidator(IOptions<UserOptions> options)
    {
        RuleFor(command => command.Email).EmailAddressOfUser();
        RuleFor(command => command.Nickname).NicknameOfUser();
        RuleFor(command => command.Password)
            .NewPassword(options.Value.PasswordMinLength)
            .Must((command, password) => password is null || !PasswordRules.IsIdentity(password, command.Email, command.Nickname))
            .WithErrorCode(ValidationMessages.PasswordIsIdentity);
    }
}

internal sealed class CreateUserHandler(IUserRepository users, IPasswordHasher passwords, IIdGenerator ids, TimeProvider time)
    : ICommandHandler<CreateUserCommand, UserResponse>
{
    public async Task<Result<UserResponse>> Handle(CreateUserCommand request, CancellationToken cancellationToken)
    {
        var passwordHash = await passwords.HashAsync(request.Password!, cancellationToken);
        var user = User.SignUp(
            UserId.From(ids.Next()), Email.From(request.Email!), Nickname.From(request.Nickname!), passwordHash, time.UtcNow());

        return await users.AddAsync(user, cancellationToken) switch
        {
            AddUserOutcome.EmailTaken => UserErrors.EmailTaken,
            AddUserOutcome.NicknameTaken => UserErrors.NicknameTaken,
            _ => user.ToResponse(),
        };
    }
}
