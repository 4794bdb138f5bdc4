using System.Globalization;
using System.Text;

namespace Board.Domain.Text;

/// <summary>
/// Normalises text to NFC in linear time. Sorting a run of combining marks takes quadratic time, so long runs are broken first (UAX #15,
/// Stream-Safe Text Format). All code normalises through this class.
/// </summary>
internal static class ComposedText
{
    /// <summary>Maximum number of consecutive combining marks that are not broken.</summary>
    public const int MaxMarks = 30;

    /// <summary>The combining grapheme joiner: invisible, and normalisation does not sort marks across it.</summary>
    private const char Joiner = '\u034F';

    /// <summary>Composes text, with U+034F inserted after every <see cref="MaxMarks"/> consecutive marks.</summary>
    /// <exception cref="ArgumentException">The text has half a surrogate pair or U+FFFE.</exception>
    // Breaks runs again, because some characters decompose to several marks, such as U+0F73.
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

    /// <summary>Samples positions that every overlong run covers, so that ordinary text is not scanned.</summary>
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

    // The normalisation library may know a newer Unicode version than the runtime, so an unassigned character may be a mark.
    private static bool IsMark(Rune rune) =>
        rune.Value is >= 0x0300 and not Joiner
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.OtherNotAssigned;
}
