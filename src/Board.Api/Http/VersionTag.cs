using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using Board.Api.Problems;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Http;

/// <summary>
/// The <c>ETag</c> of something that has versions: <c>"version-rest"</c>. The version is what <c>If-Match</c> looks at, so that
/// what others do beside it does not refuse an edit; the rest covers all else that the representation shows, so that this does
/// renew what <c>If-None-Match</c> has.
/// </summary>
internal static class VersionTag
{
    /// <summary>Makes a tag.</summary>
    /// <param name="version">The version.</param>
    /// <param name="representation">
    /// The version of its JSON: one more with each release that writes the same thing differently. Otherwise clients would keep
    /// what an older release has sent. It does not matter to <c>If-Match</c>.
    /// </param>
    /// <param name="rest">What the representation shows that changes without the version.</param>
    public static string Of(long version, int representation, string rest)
    {
        var shown = string.Create(CultureInfo.InvariantCulture, $"{representation} {rest}");
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(shown.AsSpan()));
        return string.Create(CultureInfo.InvariantCulture, $"\"{version}-{hash:x16}\"");
    }

    /// <summary>Whether the client has this representation already (<c>If-None-Match</c>, RFC 9110, 13.1.2).</summary>
    public static bool IsKnown(HttpRequest request, string etag)
    {
        var known = request.GetTypedHeaders().IfNoneMatch;
        return known.Count > 0
            && known.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || string.Equals(tag.Tag.Value, etag, StringComparison.Ordinal));
    }

    /// <summary>
    /// The versions that <c>If-Match</c> allows (RFC 9110, 13.1.1), or <see langword="null"/> if every one will do. A tag that
    /// this API did not make allows none.
    /// </summary>
    /// <exception cref="RequestFailedException">The header is not a list of entity tags.</exception>
    public static IReadOnlyCollection<long>? ExpectedVersions(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags))
        {
            throw new RequestFailedException(HttpErrors.RequestMalformed);
        }

        return tags.Contains(EntityTagHeaderValue.Any) ? null : [.. tags.Where(tag => !tag.IsWeak).Select(Version).OfType<long>()];
    }

    private static long? Version(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.AsSpan().Trim('"');
        var end = text.IndexOf('-');
        return end > 0 && text[0] != '0' && long.TryParse(text[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
