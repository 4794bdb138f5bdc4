using System.Globalization;
using System.Text;
using Board.Domain.Text;
using Board.Domain.Users;
using CsCheck;

namespace Board.UnitTests.Common;

public sealed class ComposedTextTests
{
    private const int Longest = 50_000;

    /// <summary>Many marks of several combining classes, one that is unassigned, and the joiner itself.</summary>
    private static readonly string[] Pieces =
        ["a", "각", " ", "\u0301", "\u0323", "\u0327", "\u0345", "\u0F73", "\u20DD", "\U0001D165", "\u0378", "\u034F"];

    private static readonly Gen<string> Marked = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 200].Select(
        string.Concat);

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("e\u0301 \u1112\u1161\u11AB")]
    [InlineData("ᾂ")]
    public void Ordinary_text_is_only_composed(string text) =>
        ComposedText.Of(text).ShouldBe(text.Normalize(NormalizationForm.FormC));

    [Theory]
    [InlineData(30, "")]
    [InlineData(31, "\u034F\u0323")]
    public void A_joiner_follows_thirty_consecutive_marks(int marks, string end) =>
        ComposedText.Of($"x{Texts.Repeat("\u0323", marks)}").ShouldBe($"x{Texts.Repeat("\u0323", 30)}{end}");

    [Fact]
    public void No_text_has_a_longer_run_of_marks() =>
        Marked.Sample(text => LongestRun(ComposedText.Of(text)) <= ComposedText.MaxMarks);

    [Fact]
    public void Composing_is_idempotent() => Marked.Sample(text =>
    {
        var once = ComposedText.Of(text);
        return ComposedText.Of(once) == once;
    });

    // Sorted in one piece, these fifty thousand marks take seconds.
    [Theory]
    [InlineData("\u0301\u0323")]
    [InlineData("\u0345\u0301\u0323")]
    [InlineData("\U0001D165\U0001D16D")]
    [InlineData("\u0378\u0323\u0301")]
    public void The_longest_text_is_never_sorted_in_one_piece(string marks)
    {
        var text = $"a{Texts.Repeat(marks, Longest / marks.EnumerateRunes().Count())}";

        LongestRun(ComposedText.Of(text)).ShouldBe(ComposedText.MaxMarks);
        Nickname.IsWellFormed(text).ShouldBeFalse();
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = rune.Value != 0x034F
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                    or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned;
            run = isMark ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
