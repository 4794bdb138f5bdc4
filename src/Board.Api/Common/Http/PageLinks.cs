using Microsoft.AspNetCore.Http.Extensions;

namespace Board.Api.Common.Http;

/// <summary>The <c>Link</c> header of a page (RFC 8288).</summary>
internal static class PageLinks
{
    private const string CursorParameter = "cursor";

    /// <summary>Links to the next page, which is the same request with another cursor.</summary>
    public static void Write(HttpContext context, string? nextCursor)
    {
        if (nextCursor is null)
        {
            return;
        }

        var query = new QueryBuilder(context.Request.Query
            .Where(parameter => !string.Equals(parameter.Key, CursorParameter, StringComparison.OrdinalIgnoreCase))
            .SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? ""))))
        {
            { CursorParameter, nextCursor },
        };
        context.Response.Headers.Link = $"<{context.Request.Path}{query}>; rel=\"next\"";
    }
}
