namespace Board.Domain.Common;

/// <summary>A UUID in the text form of RFC 9562: 32 hexadecimal digits with four hyphens.</summary>
public static class CanonicalUuid
{
    /// <summary>Parses a UUID strictly: the framework's parser also accepts white space, signs and prefixes.</summary>
    public static bool TryParse(string? text, out Guid value) =>
        Guid.TryParseExact(text, "D", out value) && string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase);
}
