using Board.Application.Common.Validation;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Users;

/// <summary>The domain's rules about users, as validators say them.</summary>
internal static class UserRules
{
    public static IRuleBuilderOptions<T, string?> EmailAddressOfUser<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must((_, email, context) =>
            {
                context.MessageFormatter.AppendArgument("Max", Email.MaxLength);
                return Email.IsWellFormed(email);
            })
            .WithErrorCode(ValidationMessages.EmailFormat);

    public static IRuleBuilderOptions<T, string?> NicknameOfUser<T>(this IRuleBuilder<T, string?> rule) =>
        rule.NotBlank()
            .Must((_, nickname, context) =>
            {
                context.MessageFormatter.AppendArgument("Min", Nickname.MinLength).AppendArgument("Max", Nickname.MaxLength);
                return nickname is null || Nickname.HasAllowedLength(nickname);
            })
            .WithErrorCode(ValidationMessages.NicknameLength)
            .Must(nickname => nickname is null || Nickname.HasAllowedCharacters(nickname))
            .WithErrorCode(ValidationMessages.NicknameCharacters);
}
