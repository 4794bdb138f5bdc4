using System.Text;

namespace Board.Application.Paging;

/// <summary>
/// Bounds the texts on one page, so that a page of long ones ends early: 200 comments may have 4 MB. Whoever reads the rows
/// and whoever cuts the page ask in the same order, and get the same answers.
/// </summary>
public sealed class PageBudget
{
    /// <summary>UTF-8 bytes of all texts on a page. A single item may have more.</summary>
    public const int MaxBytes = 256 * 1024;

    private int items;
    private int bytes;

    /// <summary>Counts the next item's text, and says whether the item still belongs on the page. The first one always does.</summary>
    public bool Covers(string? text)
    {
        bytes += text is null ? 0 : Encoding.UTF8.GetByteCount(text);
        return items++ == 0 || bytes <= MaxBytes;
    }
}
