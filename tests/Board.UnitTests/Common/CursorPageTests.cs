using Board.Application.Common.Paging;

namespace Board.UnitTests.Common;

public sealed class CursorPageTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(0, 4).Select(_ => Guid.CreateVersion7())];

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Without_one_item_more_there_is_no_next_page(int limit)
    {
        var page = CursorPage<Guid>.Of(Ids, limit, id => id);

        page.Items.ShouldBe(Ids);
        page.NextCursor.ShouldBeNull();
    }

    [Fact]
    public void With_one_item_more_the_cursor_is_that_of_the_last_item_shown()
    {
        var page = CursorPage<Guid>.Of(Ids, limit: 3, id => id);

        page.Items.ShouldBe(Ids[..3]);
        page.NextCursor.ShouldBe(KeysetCursor.Encode(Ids[2]));
    }

    [Fact]
    public void An_empty_list_is_an_empty_page() => CursorPage<Guid>.Of([], limit: 3, id => id).NextCursor.ShouldBeNull();
}
