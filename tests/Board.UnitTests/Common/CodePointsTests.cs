using System.Text;
using Board.Domain.Text;
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
    public void Count_equals_the_number_of_runes_of_any_text() =>
        Texts.Runes.Sample(runes => CodePoints.Count(Texts.Of(runes)) == runes.Length);

    [Fact]
    public void Take_never_splits_a_surrogate_pair() =>
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
    [InlineData(0x00AD, 0x00AD)]
    [InlineData(0x034F, 0x034F)]
    [InlineData(0x061C, 0x061C)]
    [InlineData(0x115F, 0x1160)]
    [InlineData(0x17B4, 0x17B5)]
    [InlineData(0x180B, 0x180F)]
    [InlineData(0x200B, 0x200F)]
    [InlineData(0x202A, 0x202E)]
    [InlineData(0x2060, 0x206F)]
    [InlineData(0x3164, 0x3164)]
    [InlineData(0xFE00, 0xFE0F)]
    [InlineData(0xFEFF, 0xFEFF)]
    [InlineData(0xFFA0, 0xFFA0)]
    [InlineData(0xFFF0, 0xFFF8)]
    [InlineData(0x1BCA0, 0x1BCA3)]
    [InlineData(0x1D173, 0x1D17A)]
    [InlineData(0xE0000, 0xE0FFF)]
    public void Text_of_default_ignorable_characters_is_blank(int first, int last) =>
        CodePoints.AreBlank(Texts.Of(Enumerable.Range(first, last - first + 1).Select(value => new Rune(value)))).ShouldBeTrue();

    [Theory]
    [InlineData("\u0378")]
    [InlineData("\uFFFF\uFDD0\U0010FFFF")]
    [InlineData("\U00013441\U00013442\U00016FE4\U0001D159")]
    public void Text_of_unassigned_characters_and_empty_glyphs_is_blank(string text) => CodePoints.AreBlank(text).ShouldBeTrue();

    [Theory]
    [InlineData("a")]
    [InlineData(" . ")]
    [InlineData("가")]
    [InlineData("😀")]
    [InlineData("\u200B가")]
    [InlineData("❤\uFE0F")]
    [InlineData("\u0301")]
    [InlineData("\u1112")]
    [InlineData("\U0001FAFF")]
    [InlineData("\uE000")]
    [InlineData("\uFFFD")]
    public void Text_with_anything_to_see_is_not_blank(string text) => CodePoints.AreBlank(text).ShouldBeFalse();
}
