using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Board.Application.Common.Results;
using Board.Application.Posts;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Posts;

/// <summary>
/// The <c>ETag</c> of a post: <c>"version-rest"</c>. The version is what <c>If-Match</c> looks at, so that a comment by
/// somebody else does not refuse an edit; the rest covers all else that the representation shows, so that a comment does
/// renew what <c>If-None-Match</c> has.
/// </summary>
internal static class PostETag
{
    private const int RestBytes = 6;

    public static string Of(PostResponse post) => Of(new PostVersion(post.Version, post.CommentCount, post.Author));

    public static string Of(PostVersion post)
    {
        var rest = SHA256.HashData(Encoding.UTF8.GetBytes($"{post.CommentCount} {post.Author?.Id} {post.Author?.Nickname}"));
        return $"\"{post.Version}-{Convert.ToHexStringLower(rest.AsSpan(0, RestBytes))}\"";
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
    /// <exception cref="Common.Problems.RequestFailedException">The header is not a list of entity tags.</exception>
    public static IReadOnlyCollection<long>? ExpectedVersions(HttpRequest request)
    {
        var header = request.Headers.IfMatch;
        if (header.Count == 0)
        {
            return null;
        }

        if (!EntityTagHeaderValue.TryParseStrictList([.. header.OfType<string>()], out var tags))
        {
            throw new Common.Problems.RequestFailedException(new InvalidInputError("request.malformed"));
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
