using Board.Application.Validation;
using FluentValidation;

namespace Board.Application.Users;

/// <summary>Validation rules from the domain's rules about users.</summary>
internal static class UserRules
{
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must((_, email, context) =>
            {
                context.MessageFormatter.AppendArgument("Max", Domain.Users.Email.MaxLength);
                return Domain.Users.Email.IsWellFormed(email);
            })
            .WithErrorCode(UserTexts.EmailFormat);

    public static IRuleBuilderOptions<T, string?> Nickname<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank()
            .Must((_, nickname, context) =>
            {
                context.MessageFormatter.AppendArgument(
                    "Min", Domain.Users.Nickname.MinLength).AppendArgument("Max", Domain.Users.Nickname.MaxLength);
                return nickname is null || Domain.Users.Nickname.HasAllowedLength(nickname);
            })
            .WithErrorCode(UserTexts.NicknameLength)
            .Must(nickname => nickname is null || Domain.Users.Nickname.HasAllowedCharacters(nickname))
            .WithErrorCode(UserTexts.NicknameCharacters);
}
