using Board.Application.Common;
using Board.Application.Validation;
using Board.Domain.Users;
using FluentValidation;

namespace Board.Application.Users.Passwords;

/// <summary>
/// The rules for new passwords: a minimum length, but no required kinds of characters (NIST SP 800-63B-4, 3.1.1.2).
/// </summary>
internal static class PasswordRules
{
    /// <summary>Applies the rules that depend on the password only.</summary>
    public static IRuleBuilderOptions<T, Secret?> NewPassword<T>(this IRuleBuilder<T, Secret?> rule, int minLength) =>
        rule
            .Required()
            .AtLeast(minLength)
            .AtMost(PasswordLength.Max)
            .Must(password => password is null || !CommonPasswords.Contains(password.Reveal())).WithErrorCode(UserTexts.PasswordIsCommon);

    /// <summary>Whether the password equals the user's e-mail address or nickname.</summary>
    public static bool IsIdentity(Secret password, string? email, string? nickname) =>
        string.Equals(password.Reveal(), email?.Trim(), StringComparison.OrdinalIgnoreCase)
        || (nickname is not null && string.Equals(password.Reveal(), Nickname.Normalize(nickname), StringComparison.OrdinalIgnoreCase));
}
