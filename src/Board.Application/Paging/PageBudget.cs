using System.Text;

namespace Board.Application.Paging;

/// <summary>
/// Limits the total size of texts on a page, because 200 comments may have 4 MB: a page of long texts ends early. The query and
/// <see cref="CursorPage{T}"/> each apply a budget in the same order, with the same outcome.
/// </summary>
public sealed class PageBudget
{
    /// <summary>Maximum UTF-8 bytes of all texts on a page. A single item may exceed it.</summary>
    public const int MaxBytes = 256 * 1024;

    private int items;
    private int bytes;

    /// <summary>Adds the text of the next item; returns whether the item still fits. The first one always does.</summary>
    public bool Covers(string? text)
    {
        bytes += text is null ? 0 : Encoding.UTF8.GetByteCount(text);
        return items++ == 0 || bytes <= MaxBytes;
    }
}
