using Board.Domain.Users;
using CsCheck;

namespace Board.UnitTests.Users;

public sealed class EmailTests
{
    [Theory]
    [InlineData("a@b")]
    [InlineData("Mina.Kim+tag@example.com")]
    [InlineData("민아@예시.한국")]
    [InlineData("\"quoted\"@example.com")]
    public void Something_at_something_is_an_address(string text) => Email.From(text).Value.ShouldBe(text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("mina")]
    [InlineData("@example.com")]
    [InlineData("mina@")]
    [InlineData("mina@kim@example.com")]
    [InlineData("mina @example.com")]
    [InlineData(" mina@example.com")]
    [InlineData("mina@example.com\n")]
    [InlineData("mina@exam\u200Bple.com")]
    [InlineData("mi\u202Ena@example.com")]
    [InlineData("mi\0na@example.com")]
    [InlineData("mi\u3164na@example.com")]
    public void Anything_else_is_not(string? text) => Email.IsWellFormed(text).ShouldBeFalse();

    [Theory]
    [InlineData("a")]
    [InlineData("가")]
    [InlineData("😀")]
    public void An_address_may_have_254_code_points_and_no_more(string character)
    {
        var longest = Texts.Repeat(character, Email.MaxLength - 2) + "@b";

        Email.IsWellFormed(longest).ShouldBeTrue();
        Email.IsWellFormed(longest + "c").ShouldBeFalse();
    }

    [Theory]
    [InlineData("MINA@Example.COM", "mina@example.com")]
    [InlineData("É@example.com", "e\u0301@example.com")]
    [InlineData("𐐀@example.com", "𐐨@example.com")]
    public void Case_and_normalisation_make_no_other_address(string one, string other)
    {
        Email.From(one).ShouldBe(Email.From(other));
        Email.From(one).GetHashCode().ShouldBe(Email.From(other).GetHashCode());
    }

    [Theory]
    [InlineData("e@example.com", "é@example.com")]
    [InlineData("か@example.com", "が@example.com")]
    [InlineData("🍣@example.com", "🍺@example.com")]
    public void Different_letters_make_another_address(string one, string other) => Email.From(one).ShouldNotBe(Email.From(other));

    [Fact]
    public void An_address_does_not_print_itself() => Email.From("mina@example.com").ToString().ShouldBe("***");

    [Fact]
    public void Every_well_formed_text_makes_an_address() =>
        Texts.WellFormed.Select(text => $"{text}@example.com").Sample(
            text =>
            {
                if (Email.IsWellFormed(text))
                {
                    Email.From(text).Value.ShouldBe(text);
                }
            });

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uD800')]
    [InlineData('\uDC00')]
    public void A_character_that_cannot_be_normalised_is_refused_like_any_other(char character) =>
        Email.IsWellFormed($"mi{character}na@example.com").ShouldBeFalse();
}
