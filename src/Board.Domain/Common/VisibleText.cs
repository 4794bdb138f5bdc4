using System.Globalization;
using System.Text;

namespace Board.Domain.Common;

/// <summary>Tells characters that people see from those that hide, reorder or impersonate text.</summary>
internal static class VisibleText
{
    /// <summary>
    /// Whether a reader sees nothing: white space, control, bidirectional and zero-width characters, and the letters, marks
    /// and symbols that show nothing either (Hangul fillers, variation selectors, the combining grapheme joiner, the blank
    /// Braille pattern).
    /// </summary>
    public static bool ShowsNothing(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>Whether text has no half surrogate pairs and no code points without a meaning, on which normalisation fails.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var index = 0; index < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, index, out var rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            {
                return false;
            }

            index += rune.Utf16SequenceLength;
        }

        return true;
    }
}
