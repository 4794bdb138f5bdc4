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
    /// <summary>
    /// The version of how members are written. Raise it when one is written differently under the same name and with the same type, or
    /// clients would keep the copy of an older release. New, renamed and retyped members change the hash by themselves.
    /// </summary>
    private const int Format = 1;

    /// <summary>Creates a tag.</summary>
    /// <typeparam name="TResponse">The representation of the resource.</typeparam>
    /// <param name="version">The version of the resource.</param>
    /// <param name="rest">The parts of the representation that may change without the version.</param>
    public static string Of<TResponse>(long version, string rest)
    {
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(string.Concat(Shape<TResponse>.Text, rest).AsSpan()));
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

    private static class Shape<TResponse>
    {
        /// <summary>The format and the members.</summary>
        public static readonly string Text = string.Create(
            CultureInfo.InvariantCulture, $"{Format} {string.Join(' ', ResponseMembers.Of(typeof(TResponse)))} ");
    }
}
