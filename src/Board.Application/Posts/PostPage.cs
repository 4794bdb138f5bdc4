using System.Text.Json.Serialization;
using Board.Application.Paging;

namespace Board.Application.Posts;

/// <summary>A page of a list of posts. Only a page requested by its number has the three counts.</summary>
/// <param name="Items">The posts on the page, newest first.</param>
/// <param name="NextCursor">The cursor of the next page; <see langword="null"/> on the last page.</param>
/// <param name="Page">The page number, from 1.</param>
/// <param name="PageCount">The number of pages.</param>
/// <param name="TotalCount">The number of posts on all pages. A search counts at most 1,000.</param>
public sealed record PostPage(
    IReadOnlyList<PostSummary> Items,
    string? NextCursor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PageCount = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TotalCount = null)
{
    /// <summary>Creates a page from at most <paramref name="limit"/> + 1 posts: an extra one shows that the list goes on.</summary>
    internal static PostPage Of(IReadOnlyList<PostSummary> posts, int limit)
    {
        var (items, nextCursor) = CursorPage<PostSummary>.Of(posts, limit, post => post.Id);
        return new PostPage(items, nextCursor);
    }

    /// <summary>Adds the page number and the counts.</summary>
    internal PostPage Numbered(int page, int limit, int totalCount) =>
        this with { Page = page, PageCount = (totalCount + limit - 1) / limit, TotalCount = totalCount };
}
