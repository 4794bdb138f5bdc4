using System.Globalization;
using System.Text;

namespace Board.Domain.Text;

/// <summary>Distinguishes visible characters from those that hide, reorder or impersonate text.</summary>
internal static class VisibleText
{
    /// <summary>Whether a character that stands alone is invisible.</summary>
    public static bool ShowsNothing(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || IsDefaultIgnorable(rune.Value)
        || IsBlankGlyph(rune.Value)
        || Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format => true,
            UnicodeCategory.OtherNotAssigned => !IsReservedForEmoji(rune.Value),
            _ => false,
        };

    /// <summary>Whether text has no lone surrogates and no noncharacters, on which normalisation fails.</summary>
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

    /// <summary>
    /// The property Default_Ignorable_Code_Point of DerivedCoreProperties.txt, Unicode 15.0, which .NET does not provide. It covers
    /// unassigned code points, so it seldom changes.
    /// </summary>
    private static bool IsDefaultIgnorable(int codePoint) =>
        codePoint is 0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0
            or (>= 0x180B and <= 0x180F)
            or (>= 0x200B and <= 0x200F)
            or (>= 0x202A and <= 0x202E)
            or (>= 0x2060 and <= 0x206F)
            or (>= 0xFE00 and <= 0xFE0F)
            or (>= 0xFFF0 and <= 0xFFF8)
            or (>= 0x1BCA0 and <= 0x1BCA3)
            or (>= 0x1D173 and <= 0x1D17A)
            or (>= 0xE0000 and <= 0xE0FFF);

    /// <summary>
    /// Letters, marks and symbols whose glyph is empty: BRAILLE PATTERN BLANK, EGYPTIAN HIEROGLYPH FULL BLANK and HALF BLANK, KHITAN
    /// SMALL SCRIPT FILLER, MUSICAL SYMBOL NULL NOTEHEAD.
    /// </summary>
    private static bool IsBlankGlyph(int codePoint) => codePoint is 0x2800 or 0x13441 or 0x13442 or 0x16FE4 or 0x1D159;

    /// <summary>
    /// Whether a code point is reserved for future emoji: devices show new ones before the runtime knows them.
    /// </summary>
    private static bool IsReservedForEmoji(int codePoint) => codePoint is >= 0x1F000 and <= 0x1FAFF;
}
