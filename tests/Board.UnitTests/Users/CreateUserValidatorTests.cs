using Board.Application;
using Board.Application.Common;
using Board.Application.Users;
using Board.Domain.Users;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Board.UnitTests.Users;

public sealed class CreateUserValidatorTests
{
    static CreateUserValidatorTests() => new ServiceCollection().AddApplication();

    [Fact]
    public void A_valid_sign_up_is_accepted() => FieldsOf(NewCommand("mina@example.com", "mina", "a long password")).ShouldBeEmpty();

    [Fact]
    public void Every_missing_field_is_named() =>
        FieldsOf(NewCommand(null, null, null)).ShouldBe(["Email", "Nickname", "Password"], ignoreOrder: true);

    [Theory]
    [InlineData("mina")]
    [InlineData("mina@kim@example.com")]
    [InlineData("")]
    public void A_malformed_address_is_rejected(string email) =>
        FieldsOf(NewCommand(email, "mina", "a long password")).ShouldBe(["Email"]);

    [Theory]
    [InlineData("m")]
    [InlineData("mi  na")]
    [InlineData("mi\u200Bna")]
    [InlineData("mi\uFFFEna")]
    [InlineData(" ")]
    public void A_malformed_nickname_is_rejected(string nickname) =>
        FieldsOf(NewCommand("mina@example.com", nickname, "a long password")).ShouldBe(["Nickname"]);

    [Theory]
    [InlineData("1234567", false)]
    [InlineData("87261534", true)]
    [InlineData("😀😀😀😀😀😀😀", false)]
    [InlineData("비밀번호비밀번호", true)]
    [InlineData("        ", true)]
    [InlineData("MINA@example.com", false)]
    [InlineData("Mina-the-second", false)]
    public void A_password_that_is_too_short_or_equals_address_or_nickname_is_rejected(string password, bool accepted) =>
        FieldsOf(NewCommand("mina@example.com", "mina-the-SECOND", password))
            .ShouldBe(accepted ? Array.Empty<string>() : ["Password"]);

    [Fact]
    public void A_password_that_equals_the_normalised_nickname_is_rejected() =>
        FieldsOf(NewCommand("mina@example.com", "  mina-the-second ", "mina-the-second")).ShouldBe(["Password"]);

    [Theory]
    [InlineData("x")]
    [InlineData("😀")]
    public void A_password_has_at_most_128_code_points(string character)
    {
        var longest = Texts.Repeat(character, PasswordLength.Max);

        FieldsOf(NewCommand("mina@example.com", "mina", longest)).ShouldBeEmpty();
        FieldsOf(NewCommand("mina@example.com", "mina", longest + character)).ShouldBe(["Password"]);
    }

    [Fact]
    public void The_minimum_length_of_a_password_is_a_setting() =>
        FieldsOf(NewCommand("mina@example.com", "mina", "87261534"), passwordMinLength: 9).ShouldBe(["Password"]);

    [Theory]
    [InlineData("password1")]
    [InlineData("PassWord1")]
    [InlineData("12345678")]
    [InlineData("qwertyuiop")]
    public void A_common_password_is_rejected(string password) =>
        FieldsOf(NewCommand("mina@example.com", "mina", password)).ShouldBe(["Password"]);

    [Fact]
    public void No_message_repeats_the_password()
    {
        var result = Validate(NewCommand("mina@example.com", "mina", "1234567"), passwordMinLength: 8);

        result.Errors.ShouldHaveSingleItem().ErrorMessage.ShouldNotContain("1234567");
    }

    private static CreateUserCommand NewCommand(string? email, string? nickname, string? password) =>
        new(email, nickname, password is null ? null : new Secret(password), IpAddress: null);

    private static IEnumerable<string> FieldsOf(CreateUserCommand command, int passwordMinLength = 8) =>
        Validate(command, passwordMinLength).Errors.Select(failure => failure.PropertyName).Distinct(StringComparer.Ordinal);

    private static FluentValidation.Results.ValidationResult Validate(CreateUserCommand command, int passwordMinLength) =>
        new CreateUserValidator(Options.Create(new UserOptions { PasswordMinLength = passwordMinLength })).Validate(command);
}
