using System.Linq.Expressions;
using Board.Application.Common;
using Board.Application.Validation;
using FluentValidation;

namespace Board.UnitTests.Common;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("\u200B \t", false)]
    [InlineData("글", true)]
    public void NotBlank_requires_visible_text(string? text, bool valid) => IsValid(rule => rule.NotBlank(), text).ShouldBe(valid);

    [Theory]
    [InlineData(null, true)]
    [InlineData("😀😀", true)]
    [InlineData("😀😀😀", false)]
    public void AtMost_counts_code_points_and_accepts_null(string? text, bool valid) =>
        IsValid(rule => rule.AtMost(2), text).ShouldBe(valid);

    [Theory]
    [InlineData(null, true)]
    [InlineData("😀", false)]
    [InlineData("😀😀", true)]
    [InlineData("😀😀😀", true)]
    [InlineData("😀😀😀😀", false)]
    public void The_length_of_a_secret_is_in_code_points_and_null_is_accepted(string? text, bool valid) =>
        IsValid(rule => rule.AtLeast(2).AtMost(3), command => command.Password, Command(password: text)).ShouldBe(valid);

    [Theory]
    [InlineData(null, false)]
    [InlineData("", true)]
    [InlineData(" ", true)]
    public void A_required_secret_may_be_blank(string? text, bool valid) =>
        IsValid(rule => rule.Required(), command => command.Password, Command(password: text)).ShouldBe(valid);

    private static ProbeCommand Command(string? password) => new(Password: password is null ? null : new Secret(password));

    private static bool IsValid(Func<IRuleBuilder<ProbeCommand, string?>, object> rule, string? text) =>
        IsValid(rule, command => command.Text, new ProbeCommand(text));

    private static bool IsValid<TText>(
        Func<IRuleBuilder<ProbeCommand, TText>, object> rule, Expression<Func<ProbeCommand, TText>> field, ProbeCommand command)
    {
        var validator = new InlineValidator<ProbeCommand>();
        rule(validator.RuleFor(field));
        return validator.Validate(command).IsValid;
    }
}
