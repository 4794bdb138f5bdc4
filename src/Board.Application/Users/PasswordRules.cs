using Board.Application.Common;
using Board.Application.Common.Validation;
using Board.Domain.Common;
using FluentValidation;

namespace Board.Application.Users;

/// <summary>What a new password must be. Length is what protects; nothing is said about kinds of characters (NIST SP 800-63B-4, 3.1.1.2).</summary>
internal static class PasswordRules
{
    /// <summary>The longest password in code points.</summary>
    public const int MaxLength = 128;

    /// <summary>The rules of a new password.</summary>
    /// <param name="rule">The password.</param>
    /// <param name="minLength">The setting.</param>
    /// <param name="identities">What the user is called, and their password may not be.</param>
    public static IRuleBuilderOptions<T, Secret?> NewPassword<T>(
        this IRuleBuilder<T, Secret?> rule, int minLength, Func<T, IEnumerable<string?>> identities) =>
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
                context.MessageFormatter.AppendArgument("Max", MaxLength);
                return password is null || CodePoints.Count(password.Reveal()) <= MaxLength;
            })
            .WithErrorCode(ValidationMessages.TooLong)
            .Must((request, password) => password is null || !identities(request).Contains(password.Reveal(), StringComparer.OrdinalIgnoreCase))
            .WithErrorCode(ValidationMessages.PasswordIsIdentity);
}
