using Board.Application.Common;
using Board.Application.Common.Validation;
using Board.Domain.Common;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Users;

/// <summary>What a new password must be. Length is what protects; nothing is said about kinds of characters (NIST SP 800-63B-4, 3.1.1.2).</summary>
internal static class PasswordRules
{
    /// <summary>The rules that need nothing but the password.</summary>
    public static IRuleBuilderOptions<T, Secret?> NewPassword<T>(this IRuleBuilder<T, Secret?> rule, int minLength) =>
        rule
            .Must(password => password is not null).WithErrorCode(ValidationMessages.NotBlank)
            .Must((_, password, context) =>
            {
                context.MessageFormatter.AppendArgument("Min", minLength);
                return password is null || CodePoints.Count(password.Reveal()) >= minLength;
            })
            .WithErrorCode(ValidationMessages.TooShort)
            .Must((_, password, context) =>
            {
                context.MessageFormatter.AppendArgument("Max", PasswordLength.Max);
                return password is null || CodePoints.Count(password.Reveal()) <= PasswordLength.Max;
            })
            .WithErrorCode(ValidationMessages.TooLong)
            .Must(password => password is null || !CommonPasswords.Contains(password.Reveal())).WithErrorCode(ValidationMessages.PasswordIsCommon);

    /// <summary>Whether the password is what everybody knows or can see of its owner.</summary>
    public static bool IsIdentity(Secret password, string? email, string? nickname) =>
        string.Equals(password.Reveal(), email, StringComparison.OrdinalIgnoreCase)
        || (nickname is not null && string.Equals(password.Reveal(), Nickname.Normalize(nickname), StringComparison.OrdinalIgnoreCase));
}
