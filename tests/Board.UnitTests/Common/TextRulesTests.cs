using Board.Application.Common.Validation;
using FluentValidation;

namespace Board.UnitTests.Common;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("\u200B \t", false)]
    [InlineData("글", true)]
    public void Not_blank_wants_something_to_read(string? text, bool valid) => IsValid(rule => rule.NotBlank(), text).ShouldBe(valid);

    [Theory]
    [InlineData(null, true)]
    [InlineData("😀😀", true)]
    [InlineData("😀😀😀", false)]
    public void At_most_counts_code_points_and_leaves_null_to_others(string? text, bool valid) =>
        IsValid(rule => rule.AtMost(2), text).ShouldBe(valid);

    [Theory]
    [InlineData(null, true)]
    [InlineData("😀", false)]
    [InlineData("😀😀", true)]
    public void At_least_counts_code_points_and_leaves_null_to_others(string? text, bool valid) =>
        IsValid(rule => rule.AtLeast(2), text).ShouldBe(valid);

    private static bool IsValid(Func<IRuleBuilder<ProbeCommand, string?>, object> rule, string? text)
    {
        var validator = new InlineValidator<ProbeCommand>();
        rule(validator.RuleFor(command => command.Text));
        return validator.Validate(new ProbeCommand(text)).IsValid;
    }
}
