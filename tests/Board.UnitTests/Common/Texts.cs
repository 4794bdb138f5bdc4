using System.Text;
using CsCheck;

namespace Board.UnitTests.Common;

/// <summary>Generators of text.</summary>
internal static class Texts
{
    private static readonly Gen<Rune> AnyRune =
        Gen.OneOf(
            Gen.Int[0xFFFE, 0xFFFF],
            Gen.Int[0x20, 0x7E],
            Gen.Int[0, 0xD7FF],
            Gen.Int[0xE000, 0xFFFF],
            Gen.Int[0x1F300, 0x1FAFF],
            Gen.Int[0x10000, 0x10FFFF])
            .Select(value => new Rune(value));

    /// <summary>Code points of all planes, noncharacters included.</summary>
    public static readonly Gen<Rune[]> Runes = AnyRune.Array[0, 40];

    /// <summary>Well-formed text.</summary>
    public static readonly Gen<string> WellFormed = Runes.Select(Of);

    public static string Of(IEnumerable<Rune> runes) => string.Concat(runes);

    public static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
