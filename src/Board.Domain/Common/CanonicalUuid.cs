namespace Board.Domain.Common;

/// <summary>A UUID in its usual form of RFC 9562: 32 hexadecimal digits with four hyphens.</summary>
public static class CanonicalUuid
{
    /// <summary>Reads a UUID. The framework's own parser also takes white space, signs and prefixes.</summary>
    public static bool TryParse(string? text, out Guid value) =>
        Guid.TryParseExact(text, "D", out value) && string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase);
}
