using Board.Application.Paging;

namespace Board.UnitTests.Common;

public sealed class CursorPageTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void A_page_without_an_extra_item_has_no_next_page(int limit)
    {
        var page = CursorPage<Guid>.Of(Ids, limit, id => id);

        page.Items.ShouldBe(Ids);
        page.NextCursor.ShouldBeNull();
    }

    [Fact]
    public void A_page_with_an_extra_item_has_the_cursor_of_its_last_item()
    {
        var page = CursorPage<Guid>.Of(Ids, limit: 3, id => id);

        page.Items.ShouldBe(Ids[..3]);
        page.NextCursor.ShouldBe(KeysetCursor.Encode(Ids[2]));
    }

    [Theory]
    [InlineData(100 * 1024, 2)]
    [InlineData(128 * 1024, 2)]
    [InlineData((128 * 1024) + 1, 1)]
    [InlineData(10 * PageBudget.MaxBytes, 1)]
    [InlineData(1, 4)]
    public void Long_texts_end_a_page_early_but_not_before_its_first_item(int bytes, int shown)
    {
        var page = CursorPage<Guid>.Of(Ids, limit: 4, id => id, _ => new string('x', bytes));

        page.Items.ShouldBe(Ids[..shown]);
        page.NextCursor.ShouldBe(shown == Ids.Length ? null : KeysetCursor.Encode(Ids[shown - 1]));
    }

    [Fact]
    public void Texts_are_measured_in_UTF8_bytes()
    {
        var text = string.Concat(Enumerable.Repeat("봄", PageBudget.MaxBytes / 6));

        CursorPage<Guid>.Of(Ids, limit: 4, id => id, _ => text).Items.Count.ShouldBe(2);
    }

    [Fact]
    public void Items_without_a_text_use_no_budget() => CursorPage<Guid>.Of(Ids, limit: 3, id => id, _ => null).Items.Count.ShouldBe(3);

    [Fact]
    public void An_empty_list_is_an_empty_page() => CursorPage<Guid>.Of([], limit: 3, id => id).NextCursor.ShouldBeNull();
}
