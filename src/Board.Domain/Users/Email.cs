using System.Text;
using Board.Domain.Text;

namespace Board.Domain.Users;

/// <summary>
/// An e-mail address in the dot-atom form of RFC 5321 and RFC 6531, kept as it was written except for surrounding white space. A
/// well-formed address need not exist: only sending a mail shows that.
/// </summary>
public sealed record Email
{
    /// <summary>Maximum length in code points, from the longest path of RFC 5321.</summary>
    public const int MaxLength = 254;

    /// <summary>The ASCII characters of an atom that are neither letters nor digits.</summary>
    private const string AtomSymbols = "!#$%&'*+-/=?^_`{|}~";

    private Email(string value, string key)
    {
        Value = value;
        Key = key;
    }

    /// <summary>The address as its owner wrote it.</summary>
    public string Value { get; }

    /// <summary>
    /// The canonical form, by which addresses are compared: ASCII letters in lower case, the domain as A-labels, everything else
    /// unchanged. Mail servers fold no other letters: <c>boſs@</c> and <c>boss@</c> are two mailboxes.
    /// </summary>
    public string Key { get; }

    /// <summary>Whether the text is an address.</summary>
    public static bool IsWellFormed(string? text) => Parse(text) is not null;

    /// <summary>Parses an address, ignoring surrounding white space; <see langword="null"/> if the text is none.</summary>
    public static Email? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        var at = trimmed.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && CodePoints.Count(trimmed) <= MaxLength
            && VisibleText.IsWellFormed(trimmed)
            && IsDotAtom(trimmed[..at])
            && HostName.ToAscii(trimmed[(at + 1)..]) is { } domain
                ? new Email(trimmed, $"{AsciiToLower(trimmed[..at])}@{domain}")
                : null;
    }

    /// <summary>Creates an address from text that <see cref="IsWellFormed"/> accepts.</summary>
    /// <exception cref="ArgumentException">The text is not an address.</exception>
    public static Email From(string text) => Parse(text) ?? throw new ArgumentException("Not an e-mail address.", nameof(text));

    /// <summary>Rehydrates a stored address without re-validating it: stored values may predate the current rules.</summary>
    public static Email Restore(string text) => Parse(text) ?? new Email(text, AsciiToLower(text));

    /// <inheritdoc />
    public bool Equals(Email? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Hides the address, which is personal data: printed values end up in logs.</summary>
    public override string ToString() => "***";

    private static bool IsDotAtom(string text) => text.Split('.').All(atom => atom.Length > 0 && atom.EnumerateRunes().All(IsAtomText));

    private static bool IsAtomText(Rune rune) =>
        rune.IsAscii ? Rune.IsLetterOrDigit(rune) || AtomSymbols.Contains((char)rune.Value) : !VisibleText.ShowsNothing(rune);

    private static string AsciiToLower(string text) =>
        string.Create(text.Length, text, static (lower, text) =>
        {
            for (var index = 0; index < text.Length; index++)
            {
                lower[index] = char.IsAsciiLetterUpper(text[index]) ? (char)(text[index] | 0x20) : text[index];
            }
        });
}
