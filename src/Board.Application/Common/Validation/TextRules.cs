using Board.Domain.Common;
using FluentValidation;

namespace Board.Application.Common.Validation;

/// <summary>Rules about text that several modules share. Lengths are Unicode code points.</summary>
internal static class TextRules
{
    /// <summary>Something must be there to read. (<c>NotEmpty</c> would accept a zero-width space.)</summary>
    public static IRuleBuilderOptions<T, string?> NotBlank<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is not null && !CodePoints.AreBlank(text)).WithErrorCode(ValidationMessages.NotBlank);

    /// <summary>At most so many code points. (<c>MaximumLength</c> counts UTF-16 units.)</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int codePoints) =>
        rule.Must((_, text, context) =>
            {
                context.MessageFormatter.AppendArgument("Max", codePoints);
                return text is null || CodePoints.Count(text) <= codePoints;
            })
            .WithErrorCode(ValidationMessages.TooLong);

    /// <summary>At least so many code points.</summary>
    public static IRuleBuilderOptions<T, string?> AtLeast<T>(this IRuleBuilder<T, string?> rule, int codePoints) =>
        rule.Must((_, text, context) =>
            {
                context.MessageFormatter.AppendArgument("Min", codePoints);
                return text is null || CodePoints.Count(text) >= codePoints;
            })
            .WithErrorCode(ValidationMessages.TooShort);
}
