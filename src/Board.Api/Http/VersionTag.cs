using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Board.Api.Http;

/// <summary>
/// The <c>ETag</c> of a versioned resource: <c>"version-hash"</c>. <c>If-Match</c> compares only the version, so that changes of related
/// data, such as comments, do not make an edit fail; <c>If-None-Match</c> compares the hash, which covers the whole representation.
/// </summary>
internal static class VersionTag
{
    /// <summary>Creates a tag.</summary>
    /// <param name="version">The version of the resource.</param>
    /// <param name="representation">
    /// The version of its JSON format. Raise it in a release that changes the format; otherwise clients would keep the copy of an older
    /// release. <c>If-Match</c> ignores it.
    /// </param>
    /// <param name="rest">The parts of the representation that may change without the version.</param>
    public static string Of(long version, int representation, string rest)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{representation} {rest}");
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(shown.AsSpan()));
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}-{hash:x16}\"");
    }

    /// <summary>Reads the version in a tag; <see langword="null"/> if this API did not issue the tag.</summary>
    public static long? VersionOf(ReadOnlySpan<char> tag)
    {
        var text = tag.Trim('"');
        var end = text.IndexOf('-');
        return end > 0 && text[0] != '0' && long.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
    }
}
