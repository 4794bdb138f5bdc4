using System.Globalization;
using System.Text;

namespace Board.Domain.Text;

/// <summary>
/// Text in normalization form C. Nothing else in the product normalises: sorting a run of combining marks takes time that grows
/// with the square of its length, so runs are broken first (UAX #15, Stream-Safe Text Format).
/// </summary>
internal static class ComposedText
{
    /// <summary>The longest run of combining marks that is left in one piece.</summary>
    public const int MaxMarks = 30;

    /// <summary>The combining grapheme joiner: it is invisible, and marks are not sorted across it.</summary>
    private const char Joiner = '\u034F';

    /// <summary>Composes text. After each <see cref="MaxMarks"/> marks in a row stands U+034F.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair or U+FFFE.</exception>
    // Broken again, because some characters become several marks, such as U+0F73.
    public static string Of(string text) => BreakRuns(BreakRuns(text).Normalize(NormalizationForm.FormC));

    private static string BreakRuns(string text)
    {
        if (!MayHaveLongRun(text))
        {
            return text;
        }

        StringBuilder? broken = null;
        var (index, copied, marks) = (0, 0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            if (marks > MaxMarks)
            {
                broken = (broken ?? new StringBuilder(text.Length + (text.Length / MaxMarks)))
                    .Append(text, copied, index - copied).Append(Joiner);
                (copied, marks) = (index, 1);
            }

            index += rune.Utf16SequenceLength;
        }

        return broken is null ? text : broken.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>A run that is too long covers one of these positions: usual text is not looked at any closer.</summary>
    private static bool MayHaveLongRun(string text)
    {
        for (var index = MaxMarks; index < text.Length; index += MaxMarks + 1)
        {
            if (char.IsSurrogate(text[index]) || IsMark(new Rune(text[index])))
            {
                return true;
            }
        }

        return false;
    }

    // The library that normalises may know a newer Unicode than the runtime: what is unassigned here can be a mark there.
    private static bool IsMark(Rune rune) =>
        rune.Value is >= 0x0300 and not Joiner
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned;
}
