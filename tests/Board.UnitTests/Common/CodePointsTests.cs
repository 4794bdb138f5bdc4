using Board.Domain.Common;
using CsCheck;

namespace Board.UnitTests.Common;

public sealed class CodePointsTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("안녕", 2)]
    [InlineData("😀", 1)]
    [InlineData("e\u0301", 2)]
    [InlineData("👨‍👩‍👧", 5)]
    public void Text_is_counted_in_code_points(string text, int count) => CodePoints.Count(text).ShouldBe(count);

    [Fact]
    public void Counting_agrees_with_the_runes_of_any_text() =>
        Texts.Runes.Sample(runes => CodePoints.Count(Texts.Of(runes)) == runes.Length);

    [Fact]
    public void Taking_gives_whole_code_points_and_never_half_of_a_surrogate_pair() =>
        Gen.Select(Texts.Runes, Gen.Int[0, 45])
            .Sample((runes, count) => CodePoints.Take(Texts.Of(runes), count) == Texts.Of(runes.Take(count)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\t\r\n")]
    [InlineData("\u00A0\u3000")]
    [InlineData("\u200B\u2060\uFEFF")]
    [InlineData("\u202E\u0000\u00AD")]
    public void Text_of_white_space_control_and_formatting_characters_is_blank(string text) => CodePoints.AreBlank(text).ShouldBeTrue();

    [Theory]
    [InlineData("\u3164")]
    [InlineData("\u115F\u1160")]
    [InlineData("\uFFA0")]
    [InlineData("\u2800")]
    public void Text_of_letters_that_show_nothing_such_as_Hangul_fillers_is_blank(string text) => CodePoints.AreBlank(text).ShouldBeTrue();

    [Theory]
    [InlineData("a")]
    [InlineData(" . ")]
    [InlineData("가")]
    [InlineData("😀")]
    [InlineData("\u200B가")]
    public void Text_with_anything_to_see_is_not_blank(string text) => CodePoints.AreBlank(text).ShouldBeFalse();
}
