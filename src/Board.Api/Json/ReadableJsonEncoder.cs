using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace Board.Api.Json;

/// <summary>
/// Escapes only quotes, backslashes and control characters. The framework's most relaxed encoder also escapes emoji, ideographic
/// spaces and every character newer than its Unicode tables.
/// </summary>
/// <remarks>
/// <c>&lt;</c>, <c>&gt;</c>, <c>&amp;</c> and <c>'</c> are not escaped: responses are JSON with <c>nosniff</c> and never embedded
/// in HTML. C1 control characters are escaped because terminals interpret them.
/// </remarks>
internal sealed unsafe class ReadableJsonEncoder : JavaScriptEncoder
{
    /// <summary>The length of an escaped control character, such as <c>\u001f</c>.</summary>
    private const int MaxEscapedLength = 6;

    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Where(IsEscaped).Select(value => (char)value)]);

    private static readonly SearchValues<byte> EscapedAscii =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Where(IsEscaped).Select(value => (byte)value)]);

    public static ReadableJsonEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => MaxEscapedLength;

    public override bool WillEncode(int unicodeScalar) => IsEscaped(unicodeScalar);

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var all = new ReadOnlySpan<char>(text, textLength);
        var first = all.IndexOfAny(Escaped);
        var loneSurrogate = IndexOfLoneSurrogate(first < 0 ? all : all[..first]);
        return loneSurrogate < 0 ? first : loneSurrogate;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) =>
        Ascii.IsValid(utf8Text) ? utf8Text.IndexOfAny(EscapedAscii) : base.FindFirstCharacterToEncodeUtf8(utf8Text);

    // The framework's encoder escapes a superset.
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    /// <summary>Finds an unpaired surrogate, which is replaced.</summary>
    private static int IndexOfLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var start = 0; ; start += 2)
        {
            var next = text[start..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (next < 0)
            {
                return -1;
            }

            start += next;
            if (start + 1 == text.Length || !char.IsSurrogatePair(text[start], text[start + 1]))
            {
                return start;
            }
        }
    }

    private static bool IsEscaped(int value) => value is < 0x20 or '"' or '\\' or (>= 0x7F and < 0xA0);
}
