namespace Board.Application.Paging;

/// <summary>A page of a list that is paged by cursor.</summary>
/// <param name="Items">The items on the page.</param>
/// <param name="NextCursor">The cursor of the next page; <see langword="null"/> on the last page.</param>
public sealed record CursorPage<T>(IReadOnlyList<T> Items, string? NextCursor)
{
    /// <summary>
    /// Creates a page from at most <paramref name="limit"/> + 1 items: an extra one shows that there is a next page.
    /// </summary>
    /// <param name="items">At most <paramref name="limit"/> + 1 items.</param>
    /// <param name="limit">Page size.</param>
    /// <param name="id">Reads an item's id: the cursor is that of the last item on the page (keyset paging).</param>
    public static CursorPage<T> Of(IReadOnlyList<T> items, int limit, Func<T, Guid> id)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(id);
        return items.Count <= limit
            ? new CursorPage<T>(items, NextCursor: null)
            : new CursorPage<T>([.. items.Take(limit)], KeysetCursor.Encode(id(items[limit - 1])));
    }

    /// <summary>Does the same for items with long texts: the page ends before the item that exceeds its budget.</summary>
    /// <param name="items">At most <paramref name="limit"/> + 1 items; may end with the first one that exceeds the budget.</param>
    /// <param name="limit">Maximum page size.</param>
    /// <param name="id">Reads an item's id.</param>
    /// <param name="text">Reads an item's text.</param>
    public static CursorPage<T> Of(IReadOnlyList<T> items, int limit, Func<T, Guid> id, Func<T, string?> text)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(text);
        var budget = new PageBudget();
        return Of(items, Math.Min(limit, items.TakeWhile(item => budget.Covers(text(item))).Count()), id);
    }
}
