using Board.Application.Comments;
using Board.Application.Paging;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Domain.Comments;
using Board.Domain.Posts;
using NSubstitute;

namespace Board.UnitTests.Comments;

public sealed class ListCommentsTests
{
    private readonly ICommentQueries queries = Substitute.For<ICommentQueries>();
    private readonly ICommentRepository comments = Substitute.For<ICommentRepository>();
    private readonly IPostComments posts = Substitute.For<IPostComments>();
    private readonly Comment parent = Some.Comment();

    public ListCommentsTests()
    {
        queries.ListAsync(Arg.Any<PostId>(), Arg.Any<CommentId?>(), Arg.Any<CommentId?>(), Arg.Any<int>(), Arg.Any<CancellationToken>())
            .Returns([]);
        comments.FindAsync(parent.Id, TestRun.Token).Returns(parent);
        posts.ExistsAsync(parent.PostId, TestRun.Token).Returns(true);
    }

    [Fact]
    public async Task One_comment_more_than_the_page_size_is_read_to_detect_a_next_page()
    {
        var found = Find(3);

        var page = (await HandleAsync(parent.PostId, limit: 2)).ShouldSucceed();

        page.Items.ShouldBe(found[..2]);
        page.NextCursor.ShouldBe(KeysetCursor.Encode(found[1].Id));
        await queries.Received(1).ListAsync(parent.PostId, null, null, 3, TestRun.Token);
    }

    [Fact]
    public async Task The_page_size_defaults_to_50()
    {
        await HandleAsync(parent.PostId);

        await queries.Received(1).ListAsync(parent.PostId, null, null, 51, TestRun.Token);
    }

    [Fact]
    public async Task A_cursor_and_a_parent_filter_the_list()
    {
        var after = Some.CommentId();

        await HandleAsync(parent.PostId, parent.Id, limit: 5, KeysetCursor.Encode(after.Value));

        await queries.Received(1).ListAsync(parent.PostId, parent.Id, after, 6, TestRun.Token);
    }

    [Fact]
    public async Task A_page_with_comments_needs_no_further_queries()
    {
        Find(1);

        (await HandleAsync(parent.PostId, parent.Id)).ShouldSucceed();

        posts.ReceivedCalls().ShouldBeEmpty();
        comments.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_without_comments_has_an_empty_page() =>
        (await HandleAsync(parent.PostId)).ShouldSucceed().Items.ShouldBeEmpty();

    [Fact]
    public async Task A_comment_without_replies_has_an_empty_page() =>
        (await HandleAsync(parent.PostId, parent.Id)).ShouldSucceed().Items.ShouldBeEmpty();

    [Fact]
    public async Task An_unknown_post_is_not_found()
    {
        (await HandleAsync(Some.PostId())).ShouldFailWith(PostErrors.NotFound);
        (await HandleAsync(Some.PostId(), parent.Id)).ShouldFailWith(PostErrors.NotFound);
    }

    [Fact]
    public async Task An_unknown_parent_is_not_found() =>
        (await HandleAsync(parent.PostId, Some.CommentId())).ShouldFailWith(CommentErrors.NotFound);

    [Fact]
    public async Task A_parent_on_another_post_is_rejected()
    {
        var another = Some.PostId();
        posts.ExistsAsync(another, TestRun.Token).Returns(true);

        (await HandleAsync(another, parent.Id)).ShouldFailWith(CommentErrors.ParentMismatch);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public void A_cursor_that_this_API_did_not_issue_is_rejected(string cursor) =>
        new ListCommentsValidator().Validate(new ListCommentsQuery(parent.PostId, null, null, KeysetCursor.Parse(cursor)))
            .Errors.ShouldHaveSingleItem().CustomState.ShouldBe(CommonErrors.CursorInvalid);

    private CommentResponse[] Find(int count)
    {
        CommentResponse[] found =
        [
            .. Enumerable.Range(0, count).Select(_ => new CommentResponse(
                Guid.CreateVersion7(), parent.PostId.Value, null, 0, "Text", null, 0, Deleted: false, Some.Time, Some.Time, 1)),
        ];
        queries.ListAsync(Arg.Any<PostId>(), Arg.Any<CommentId?>(), Arg.Any<CommentId?>(), Arg.Any<int>(), Arg.Any<CancellationToken>())
            .Returns(found);
        return found;
    }

    private Task<Result<CursorPage<CommentResponse>>> HandleAsync(
        PostId postId, CommentId? parentId = null, int? limit = null, string? cursor = null) =>
        new ListCommentsHandler(queries, comments, posts).Handle(
            new ListCommentsQuery(postId, parentId, limit, KeysetCursor.Parse(cursor)), TestRun.Token);
}
