using Board.Application.Common;
using Board.Domain.Text;
using FluentValidation;

namespace Board.Application.Validation;

/// <summary>Rules about text that several modules share. Lengths are Unicode code points.</summary>
internal static class TextRules
{
    /// <summary>Requires visible text. (<c>NotEmpty</c> would accept a zero-width space.)</summary>
    public static IRuleBuilderOptions<T, string?> NotBlank<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is not null && !CodePoints.AreBlank(text)).WithErrorCode(ValidationTexts.NotBlank);

    /// <summary>Requires a secret, which may be empty or blank.</summary>
    public static IRuleBuilderOptions<T, Secret?> Required<T>(this IRuleBuilder<T, Secret?> rule) =>
        rule.Must(secret => secret is not null).WithErrorCode(ValidationTexts.NotBlank);

    /// <summary>Limits the number of code points. (<c>MaximumLength</c> counts UTF-16 units.)</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int codePoints) =>
        rule.AtMost(codePoints, text => text);

    /// <summary>Limits the number of code points.</summary>
    public static IRuleBuilderOptions<T, Secret?> AtMost<T>(this IRuleBuilder<T, Secret?> rule, int codePoints) =>
        rule.AtMost(codePoints, secret => secret?.Reveal());

    /// <summary>Requires a number of code points.</summary>
    public static IRuleBuilderOptions<T, Secret?> AtLeast<T>(this IRuleBuilder<T, Secret?> rule, int codePoints) =>
        rule.Must((_, secret, context) =>
            {
                context.MessageFormatter.AppendArgument("Min", codePoints);
                return secret is null || CodePoints.Count(secret.Reveal()) >= codePoints;
            })
            .WithErrorCode(ValidationTexts.TooShort);

    private static IRuleBuilderOptions<T, TText> AtMost<T, TText>(
        this IRuleBuilder<T, TText> rule, int codePoints, Func<TText, string?> read) =>
        rule.Must((_, value, context) =>
            {
                context.MessageFormatter.AppendArgument("Max", codePoints);
                return read(value) is not { } text || CodePoints.Count(text) <= codePoints;
            })
            .WithErrorCode(ValidationTexts.TooLong);
}
