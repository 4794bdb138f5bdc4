using Board.Application.Paging;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Domain.Posts;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class ListPostsTests
{
    private static readonly PostSummary[] Found =
    [
        .. Enumerable.Range(0, 3)
            .Select(_ => new PostSummary(Guid.CreateVersion7(), "Title", "Excerpt", Author: null, 0, Some.Time, Some.Time, 1)),
    ];

    private static readonly PostFilter Everything = new();

    private readonly IPostQueries queries = Substitute.For<IPostQueries>();

    public ListPostsTests() =>
        queries.ListAsync(Arg.Any<PostFilter>(), Arg.Any<PostId?>(), Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns(Found);

    [Fact]
    public async Task One_post_more_than_the_page_size_is_read_to_detect_a_next_page()
    {
        var page = (await HandleAsync(limit: 2)).ShouldSucceed();

        page.Items.ShouldBe(Found[..2]);
        page.NextCursor.ShouldBe(KeysetCursor.Encode(Found[1].Id));
        await queries.Received(1).ListAsync(Everything, null, 3, TestRun.Token);
    }

    [Fact]
    public async Task The_page_size_defaults_to_20()
    {
        (await HandleAsync()).ShouldSucceed().NextCursor.ShouldBeNull();

        await queries.Received(1).ListAsync(Everything, null, 21, TestRun.Token);
    }

    [Fact]
    public async Task A_cursor_and_an_author_filter_the_list()
    {
        var (before, author) = (Some.PostId(), Some.UserId());

        await HandleAsync(limit: 5, KeysetCursor.Encode(before.Value), author);

        await queries.Received(1).ListAsync(new PostFilter { AuthorId = author }, before, 6, TestRun.Token);
    }

    [Fact]
    public async Task Posts_of_a_deleted_author_are_not_listed_before_they_are_anonymised()
    {
        queries.ListAsync(Arg.Any<PostFilter>(), 0, 21, TestRun.Token).Returns(new CountedPosts(Found, TotalCount: 500));

        var page = (await HandleAsync(author: Some.UserId())).ShouldSucceed();
        var numbered = (await HandleAsync(author: Some.UserId(), page: 1)).ShouldSucceed();

        page.Items.ShouldBeEmpty();
        page.NextCursor.ShouldBeNull();
        numbered.Items.ShouldBeEmpty();
        (numbered.PageCount, numbered.TotalCount).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!")]
    public void A_cursor_that_this_API_did_not_issue_is_rejected(string cursor)
    {
        new ListPostsValidator().Validate(new ListPostsQuery(Limit: 5, KeysetCursor.Parse(cursor), null, null, null))
            .Errors.ShouldHaveSingleItem().CustomState.ShouldBe(CommonErrors.CursorInvalid);

        CommonErrors.CursorInvalid.Code.ShouldBe("request.cursor_invalid");
    }

    [Fact]
    public async Task Words_filter_the_list()
    {
        await HandleAsync(limit: 5, words: "Two WORDS");

        await queries.Received(1).ListAsync(
            Arg.Is<PostFilter>(filter => filter.Words!.ToString() == "two words"), null, 6, TestRun.Token);
    }

    [Fact]
    public async Task A_numbered_page_has_the_total_count_and_a_cursor()
    {
        var author = Some.UserId();
        PostSummary[] found = [.. Found.Select(post => post with { Author = new PostAuthor(author.Value, "mina") })];
        queries.ListAsync(new PostFilter { AuthorId = author }, skip: 2, take: 3, TestRun.Token).Returns(new CountedPosts(found, 7));

        var page = (await HandleAsync(limit: 2, author: author, page: 2)).ShouldSucceed();

        page.Items.ShouldBe(found[..2]);
        page.NextCursor.ShouldBe(KeysetCursor.Encode(found[1].Id));
        (page.Page, page.PageCount, page.TotalCount).ShouldBe((2, 4, 7));
    }

    [Fact]
    public async Task A_page_beyond_the_last_is_empty()
    {
        queries.ListAsync(Everything, skip: 40, take: 21, TestRun.Token).Returns(new CountedPosts([], 40));

        var page = (await HandleAsync(limit: 20, page: 3)).ShouldSucceed();

        page.Items.ShouldBeEmpty();
        page.NextCursor.ShouldBeNull();
        (page.Page, page.PageCount, page.TotalCount).ShouldBe((3, 2, 40));
    }

    [Fact]
    public async Task A_page_by_cursor_counts_nothing()
    {
        var page = (await HandleAsync()).ShouldSucceed();

        (page.Page, page.PageCount, page.TotalCount).ShouldBe((null, null, null));
        await queries.DidNotReceive().ListAsync(Arg.Any<PostFilter>(), Arg.Any<int>(), Arg.Any<int>(), Arg.Any<CancellationToken>());
    }

    private Task<Result<PostPage>> HandleAsync(
        int? limit = null, string? cursor = null, UserId? author = null, int? page = null, string? words = null) =>
        new ListPostsHandler(queries).Handle(new ListPostsQuery(limit, KeysetCursor.Parse(cursor), page, author, words), TestRun.Token);
}
