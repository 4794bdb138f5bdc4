using Board.Api.Problems;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Board.Api.Http;

/// <summary>Conditional requests (RFC 9110, section 13) for resources whose <c>ETag</c> is a <see cref="VersionTag"/>.</summary>
internal static class ConditionalRequests
{
    /// <summary>Whether the client already has a copy, current or not.</summary>
    public static bool HasIfNoneMatch(this HttpRequest request) => request.Headers.IfNoneMatch.Count > 0;

    /// <summary>Whether <c>If-None-Match</c> names the ETag: the client's copy is current.</summary>
    public static bool IfNoneMatchNames(this HttpRequest request, string etag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(tag =>
            tag.Equals(EntityTagHeaderValue.Any) || string.Equals(tag.Tag.Value, etag, StringComparison.Ordinal));

    /// <summary>
    /// Reads the versions that <c>If-Match</c> allows, or <see langword="null"/> for any version. A tag that this API did not issue allows
    /// none.
    /// </summary>
    /// <exception cref="RequestFailedException">The header is not a list of entity tags.</exception>
    public static IReadOnlyCollection<long>? IfMatchVersions(this HttpRequest request)
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

        return tags.Contains(EntityTagHeaderValue.Any)
            ? null
            : [.. tags.Where(tag => !tag.IsWeak).Select(tag => VersionTag.VersionOf(tag.Tag.AsSpan())).OfType<long>()];
    }

    /// <summary>200 with the body, or 304 if <c>If-None-Match</c> names its ETag.</summary>
    public static IActionResult OkOrNotModified(this ControllerBase controller, object body, string etag)
    {
        if (controller.Request.IfNoneMatchNames(etag))
        {
            return controller.NotModified(etag);
        }

        controller.Response.Headers.ETag = etag;
        return controller.Ok(body);
    }

    /// <summary>304: the client's copy is current.</summary>
    public static IActionResult NotModified(this ControllerBase controller, string etag)
    {
        controller.Response.Headers.ETag = etag;
        return controller.StatusCode(StatusCodes.Status304NotModified);
    }
}
