using System.Text.Json.Serialization;
using Board.Application.Paging;

namespace Board.Application.Posts;

/// <summary>A page of a list of posts. A page that was asked for by its number also says how many there are.</summary>
/// <param name="Items">What is on the page, newest first.</param>
/// <param name="NextCursor">What to ask for to go on after this page; <see langword="null"/> on the last one.</param>
/// <param name="Page">Its number, from 1.</param>
/// <param name="PageCount">How many pages there are.</param>
/// <param name="TotalCount">How many posts are on all of them. A search counts 1,000 at most.</param>
public sealed record PostPage(
    IReadOnlyList<PostSummary> Items,
    string? NextCursor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PageCount = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? TotalCount = null)
{
    /// <summary>Makes a page of one post more than was asked for, if there was one more: its presence says that the list goes on.</summary>
    internal static PostPage Of(IReadOnlyList<PostSummary> posts, int limit)
    {
        var (items, nextCursor) = CursorPage<PostSummary>.Of(posts, limit, post => post.Id);
        return new PostPage(items, nextCursor);
    }

    /// <summary>The same page with its number.</summary>
    internal PostPage Numbered(int page, int limit, int totalCount) =>
        this with { Page = page, PageCount = (totalCount + limit - 1) / limit, TotalCount = totalCount };
}
