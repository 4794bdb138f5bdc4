using Board.Application.Comments;
using NSubstitute;

namespace Board.UnitTests.Comments;

public sealed class GetCommentTests
{
    private readonly ICommentQueries queries = Substitute.For<ICommentQueries>();

    [Fact]
    public async Task A_comment_is_read()
    {
        var comment = new CommentResponse(
            Guid.CreateVersion7(), Guid.CreateVersion7(), null, 0, "Text", null, 0, Deleted: false, Some.Time, Some.Time, 1);
        queries.FindAsync(new(comment.Id), TestRun.Token).Returns(comment);

        (await new GetCommentHandler(queries).Handle(new GetCommentQuery(new(comment.Id)), TestRun.Token)).ShouldSucceed().ShouldBe(
            comment);
    }

    [Fact]
    public async Task An_unknown_comment_is_not_found() =>
        (await new GetCommentHandler(queries).Handle(new GetCommentQuery(Some.CommentId()), TestRun.Token)).ShouldFailWith(
            CommentErrors.NotFound);
}
