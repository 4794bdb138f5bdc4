using System.Globalization;
using System.Text;

namespace Board.Domain.Users;

/// <summary>Tells characters that people see from those that hide, reorder or impersonate text.</summary>
internal static class VisibleText
{
    /// <summary>
    /// White space, control, bidirectional and zero-width characters, and the letters and marks that Unicode lists as
    /// default-ignorable (Hangul fillers, variation selectors, the combining grapheme joiner), which show nothing either.
    /// </summary>
    public static bool IsHidden(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
