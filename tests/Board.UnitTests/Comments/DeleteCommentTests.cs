using Board.Application.Comments;
using Board.Application.Common;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using Board.Domain.Users;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Comments;

public sealed class DeleteCommentTests
{
    private readonly ICommentRepository comments = Substitute.For<ICommentRepository>();
    private readonly IPostComments posts = Substitute.For<IPostComments>();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly Caller author = Some.Caller();
    private readonly Comment comment;

    public DeleteCommentTests()
    {
        comment = Some.Comment(author.UserId, depth: 1);
        comments.FindAsync(comment.Id, TestRun.Token).Returns(comment);
        comments.DeleteWithoutRepliesAsync(comment, TestRun.Token).Returns(true);
        posts.ChangeCountAsync(comment.PostId, Arg.Any<int>(), TestRun.Token).Returns(true);
    }

    [Fact]
    public async Task A_comment_without_replies_goes_and_is_counted_neither_by_its_post_nor_by_its_parent()
    {
        (await HandleAsync(author)).ShouldSucceed();

        Received.InOrder(() =>
        {
            posts.ChangeCountAsync(comment.PostId, -1, TestRun.Token);
            comments.DeleteWithoutRepliesAsync(comment, TestRun.Token);
            comments.RemoveReplyAsync(comment.ParentId!.Value, TestRun.Token);
        });
        unitOfWork.Commits.ShouldBe(1);
        await comments.DidNotReceive().ReplaceByPlaceholderAsync(Arg.Any<Comment>(), Arg.Any<DateTimeOffset>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_comment_with_replies_leaves_a_placeholder_that_its_parent_still_counts()
    {
        comments.DeleteWithoutRepliesAsync(comment, TestRun.Token).Returns(false);
        comments.ReplaceByPlaceholderAsync(comment, Some.Time, TestRun.Token).Returns(true);

        (await HandleAsync(author)).ShouldSucceed();

        await posts.Received(1).ChangeCountAsync(comment.PostId, -1, TestRun.Token);
        await comments.DidNotReceive().RemoveReplyAsync(Arg.Any<CommentId>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task What_has_been_deleted_meanwhile_is_not_counted_twice()
    {
        comments.FindAsync(comment.Id, TestRun.Token).Returns(comment, (Comment?)null);
        comments.DeleteWithoutRepliesAsync(comment, TestRun.Token).Returns(false);

        (await HandleAsync(author)).ShouldFailWith(CommentErrors.NotFound);

        await posts.Received(1).ChangeCountAsync(comment.PostId, -1, TestRun.Token);
        await posts.Received(1).ChangeCountAsync(comment.PostId, 1, TestRun.Token);
    }

    [Fact]
    public async Task An_edit_in_between_is_judged_anew()
    {
        comments.FindAsync(comment.Id, TestRun.Token).Returns(comment, Some.Comment(author.UserId, version: 2));
        comments.DeleteWithoutRepliesAsync(comment, TestRun.Token).Returns(false);

        (await HandleAsync(author, expectedVersions: [1])).ShouldFailWith(new PreconditionError());
    }

    [Fact]
    public async Task An_admin_deletes_what_others_wrote_and_a_stranger_does_not()
    {
        var (admin, stranger) = (Some.Caller(), Some.Caller());
        users.FindRoleAsync(admin.UserId, TestRun.Token).Returns(UserRole.Admin);

        (await HandleAsync(stranger)).ShouldFailWith(new ForbiddenError());
        posts.ReceivedCalls().ShouldBeEmpty();
        (await HandleAsync(admin)).ShouldSucceed();
    }

    [Fact]
    public async Task A_placeholder_is_not_found()
    {
        comments.FindAsync(comment.Id, TestRun.Token).Returns(Some.Placeholder());

        (await HandleAsync(author)).ShouldFailWith(CommentErrors.NotFound);
    }

    private Task<Result<Unit>> HandleAsync(Caller caller, long[]? expectedVersions = null) =>
        new DeleteCommentHandler(
            new CommentChanges(comments, users), new CommentRemoval(comments, posts, new FakeTimeProvider(Some.Time)), unitOfWork)
            .Handle(new DeleteCommentCommand(caller, comment.Id, expectedVersions), TestRun.Token);
}
