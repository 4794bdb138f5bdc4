using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Board.Api.Http;

/// <summary>
/// The <c>ETag</c> of a resource with versions: <c>"version-hash"</c>. <c>If-Match</c> compares only the version, so that an edit
/// survives what others do nearby; the hash covers the rest of the representation, which <c>If-None-Match</c> must notice.
/// </summary>
internal static class VersionTag
{
    /// <summary>Makes a tag.</summary>
    /// <param name="version">The version of the resource.</param>
    /// <param name="representation">
    /// The version of its JSON format. A release that writes the same resource differently raises it, or clients would keep
    /// the copy of an older release. <c>If-Match</c> ignores it.
    /// </param>
    /// <param name="rest">What the representation shows that may change without the version.</param>
    public static string Of(long version, int representation, string rest)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{representation} {rest}");
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(shown.AsSpan()));
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}-{hash:x16}\"");
    }

    /// <summary>The version in a tag, or <see langword="null"/> if this API did not make the tag.</summary>
    public static long? VersionOf(ReadOnlySpan<char> tag)
    {
        var text = tag.Trim('"');
        var end = text.IndexOf('-');
        return end > 0 && text[0] != '0' && long.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
    }
}
