using System.Globalization;
using System.Text;
using Board.Domain.Text;

namespace Board.Domain.Users;

/// <summary>DNS host names, including internationalised ones (IDNA).</summary>
internal static class HostName
{
    private const int MaxLength = 253;
    private const int MaxLabelLength = 63;
    private const string EncodedPrefix = "xn--";

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    /// <summary>
    /// Converts to lower case, with each label as an LDH label or A-label; <see langword="null"/> unless it is a host name with a dot.
    /// A label that IDNA would have to map (full-width letters, ligatures, ſ) is rejected; only case and NFC are normalised.
    /// </summary>
    public static string? ToAscii(string text)
    {
        var labels = text.Split('.').Select(LabelToAscii).ToList();
        var ascii = string.Join('.', labels);
        return labels.Count >= 2
            && labels.TrueForAll(label => label is not null)
            && ascii.Length <= MaxLength
            && !labels[^1]!.All(char.IsAsciiDigit) // That would be an IPv4 address.
                ? ascii
                : null;
    }

    private static string? LabelToAscii(string label)
    {
        if (label.Length is 0 or > MaxLabelLength)
        {
            return null;
        }

        if (!Ascii.IsValid(label))
        {
            return EncodedLabel(ComposedText.Of(label).ToLowerInvariant());
        }

        var lower = label.ToLowerInvariant();
        if (lower.StartsWith(EncodedPrefix, StringComparison.Ordinal))
        {
            return DecodedLabel(lower) is { } decoded && string.Equals(EncodedLabel(decoded), lower, StringComparison.Ordinal)
                ? lower
                : null;
        }

        return lower[0] != '-' && lower[^1] != '-' && lower.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? lower
            : null;
    }

    private static string? EncodedLabel(string label)
    {
        try
        {
            var encoded = Idn.GetAscii(label);
            return encoded.Length <= MaxLabelLength && string.Equals(DecodedLabel(encoded), label, StringComparison.Ordinal)
                ? encoded
                : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? DecodedLabel(string label)
    {
        try
        {
            return Idn.GetUnicode(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
