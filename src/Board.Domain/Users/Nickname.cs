using System.Globalization;
using System.Text;
using Board.Domain.Text;

namespace Board.Domain.Users;

/// <summary>
/// The unique name that others see, trimmed and in NFC. It may have letters of any script, but no invisible characters: with them two
/// nicknames could look the same.
/// </summary>
public sealed record Nickname
{
    /// <summary>Minimum length in code points.</summary>
    public const int MinLength = 2;

    /// <summary>Maximum length in code points.</summary>
    public const int MaxLength = 30;

    private Nickname(string value)
    {
        Value = value;
        Key = ComposedText.Of(value.ToUpperInvariant().ToLowerInvariant());
    }

    /// <summary>The nickname as it is shown.</summary>
    public string Value { get; }

    /// <summary>
    /// The unique key: NFC, with letters mapped one by one to upper case and then to lower case (invariant), because some have two
    /// lower-case forms (σ and ς). Unlike the folding of search, it keeps ß and ss apart.
    /// </summary>
    public string Key { get; }

    /// <summary>Trims the text and normalises it to NFC; returns a text that cannot be normalised as it is.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        return VisibleText.IsWellFormed(trimmed) ? ComposedText.Of(trimmed) : trimmed;
    }

    /// <summary>Whether the text, once normalised, has from <see cref="MinLength"/> to <see cref="MaxLength"/> code points.</summary>
    public static bool HasAllowedLength(string text) => CodePoints.Count(Normalize(text)) is >= MinLength and <= MaxLength;

    /// <summary>Whether the text, once normalised, holds only letters, their marks, digits, <c>_ - .</c> and single inner spaces.</summary>
    public static bool HasAllowedCharacters(string text)
    {
        var previous = new Rune(' ');
        foreach (var rune in Normalize(text).EnumerateRunes())
        {
            if (!MayFollow(previous, rune))
            {
                return false;
            }

            previous = rune;
        }

        return true;
    }

    /// <summary>Whether both checks accept the text.</summary>
    public static bool IsWellFormed(string text) => HasAllowedLength(text) && HasAllowedCharacters(text);

    /// <summary>Creates a nickname from text that <see cref="IsWellFormed"/> accepts.</summary>
    /// <exception cref="ArgumentException">The text is not a nickname.</exception>
    public static Nickname From(string text) =>
        IsWellFormed(text)
            ? new Nickname(Normalize(text))
            : throw new ArgumentException("Not a nickname.", nameof(text));

    /// <summary>Rehydrates a stored nickname without re-validating it: stored values may predate the current rules.</summary>
    public static Nickname Restore(string text) => new(text);

    /// <inheritdoc />
    public bool Equals(Nickname? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <inheritdoc />
    public override string ToString() => Value;

    private static bool MayFollow(Rune previous, Rune rune)
    {
        if (rune.Value == ' ')
        {
            return previous.Value != ' ';
        }

        if (VisibleText.ShowsNothing(rune))
        {
            return false;
        }

        return rune.Value is '_' or '-' or '.'
            || Rune.IsLetter(rune)
            || Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.DecimalDigitNumber => true,
                // Vowel signs of Indic scripts and similar marks are part of a letter.
                UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => IsLetterOrMark(previous),
                _ => false,
            };
    }

    private static bool IsLetterOrMark(Rune rune) =>
        Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
