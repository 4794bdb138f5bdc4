using System.Text;
using Board.Domain.Common;

namespace Board.Domain.Users;

/// <summary>
/// An e-mail address, kept as it was written and compared without regard to case. Only its outline is checked: whether
/// it receives mail is known by sending one.
/// </summary>
public sealed record Email
{
    /// <summary>The longest address in code points (RFC 5321 allows no longer path).</summary>
    public const int MaxLength = 254;

    private Email(string value)
    {
        Value = value;
        Key = CaseFolding.Fold(value);
    }

    /// <summary>The address as its owner wrote it.</summary>
    public string Value { get; }

    /// <summary>What two spellings of one address have in common: lower case (invariant), NFC.</summary>
    public string Key { get; }

    /// <summary>Whether the text has the outline of an address: something, one <c>@</c>, something; no white space or control characters.</summary>
    public static bool IsWellFormed(string? text)
    {
        if (text is null || CodePoints.Count(text) > MaxLength)
        {
            return false;
        }

        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at < text.Length - 1
            && text.IndexOf('@', at + 1) < 0
            && VisibleText.IsWellFormed(text)
            && !text.EnumerateRunes().Any(VisibleText.ShowsNothing)
            // Some characters become several when they are normalised.
            && CodePoints.Count(text.Normalize(NormalizationForm.FormC)) <= MaxLength;
    }

    /// <summary>Makes an address of text that <see cref="IsWellFormed"/> accepts.</summary>
    /// <exception cref="ArgumentException">The text is not an address.</exception>
    public static Email From(string text) =>
        IsWellFormed(text) ? new Email(text) : throw new ArgumentException("Not an e-mail address.", nameof(text));

    /// <summary>From storage: it was an address by the rules of its time, whatever they are now.</summary>
    public static Email Restore(string text) => new(text);

    /// <inheritdoc />
    public bool Equals(Email? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>Not the address: it is personal data, and log lines are made of this.</summary>
    public override string ToString() => "***";
}
