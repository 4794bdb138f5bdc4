using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace Board.Api.Http;

/// <summary>The <c>Link</c> header of a page (RFC 8288): the same request for another page.</summary>
internal static class PageLinks
{
    private const string CursorParameter = "cursor";
    private const string PageParameter = "page";

    /// <summary>Writes the link to the next page of a list that is read by cursor.</summary>
    public static void Write(HttpContext context, string? nextCursor)
    {
        if (nextCursor is not null)
        {
            context.Response.Headers.Link = Link(context.Request, CursorParameter, nextCursor, "next");
        }
    }

    /// <summary>Writes the links to the other pages of a list that is read by number.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="page">The requested page, from 1; it may be beyond the last one.</param>
    /// <param name="pageCount">The number of pages.</param>
    public static void Write(HttpContext context, int page, int pageCount)
    {
        var links = new List<string>();
        Add("first", 1);
        Add("prev", Math.Min(page - 1, pageCount));
        Add("next", page + 1);
        Add("last", pageCount);
        if (links.Count > 0)
        {
            context.Response.Headers.Link = string.Join(", ", links);
        }

        void Add(string relation, int number)
        {
            if (number >= 1 && number <= pageCount)
            {
                links.Add(Link(context.Request, PageParameter, number.ToString(CultureInfo.InvariantCulture), relation));
            }
        }
    }

    private static string Link(HttpRequest request, string parameter, string value, string relation)
    {
        var query = new QueryBuilder();
        foreach (var (name, values) in request.Query)
        {
            if (!IsNamed(name, CursorParameter) && !IsNamed(name, PageParameter))
            {
                query.Add(name, values.OfType<string>());
            }
        }

        query.Add(parameter, value);
        return $"<{request.Path}{query}>; rel=\"{relation}\"";
    }

    private static bool IsNamed(string parameter, string name) => string.Equals(parameter, name, StringComparison.OrdinalIgnoreCase);
}
