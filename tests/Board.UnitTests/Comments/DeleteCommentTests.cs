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
    private readonly Caller author = Some.Caller();
    private readonly Comment comment;

    public DeleteCommentTests()
    {
        comment = Some.Comment(author.UserId, depth: 1);
        comments.FindAsync(comment.Id, TestRun.Token).Returns(comment);
        comments.FindForUpdateAsync(comment.Id, TestRun.Token).Returns(comment);
        posts.LockAsync(comment.PostId, TestRun.Token).Returns(true);
        comments.DeleteWithoutRepliesAsync(comment, TestRun.Token).Returns(true);
        posts.ChangeCountAsync(comment.PostId, Arg.Any<int>(), TestRun.Token).Returns(true);
    }

    [Fact]
    public async Task A_comment_without_replies_is_deleted_and_both_counts_decrease()
    {
        (await HandleAsync(author)).ShouldSucceed();

        Received.InOrder(() =>
        {
            posts.LockAsync(comment.PostId, TestRun.Token);
            comments.FindForUpdateAsync(comment.Id, TestRun.Token);
            posts.ChangeCountAsync(comment.PostId, -1, TestRun.Token);
            comments.DeleteWithoutRepliesAsync(comment, TestRun.Token);
            comments.RemoveReplyAsync(comment.ParentId!.Value, TestRun.Token);
        });
        await comments.DidNotReceive().ReplaceByPlaceholderAsync(
            Arg.Any<Comment>(), Arg.Any<DateTimeOffset>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_comment_with_replies_leaves_a_placeholder_that_its_parent_still_counts_as_a_reply()
    {
        comments.DeleteWithoutRepliesAsync(comment, TestRun.Token).Returns(false);
        comments.ReplaceByPlaceholderAsync(comment, Some.Time, TestRun.Token).Returns(true);

        (await HandleAsync(author)).ShouldSucceed();

        await posts.Received(1).ChangeCountAsync(comment.PostId, -1, TestRun.Token);
        await comments.DidNotReceive().RemoveReplyAsync(Arg.Any<CommentId>(), Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public async Task A_comment_that_was_deleted_meanwhile_is_not_found_and_not_counted(bool postIsThere, bool commentIsThere)
    {
        posts.LockAsync(comment.PostId, TestRun.Token).Returns(postIsThere);
        comments.FindForUpdateAsync(comment.Id, TestRun.Token).Returns(commentIsThere ? comment : null);

        (await HandleAsync(author)).ShouldFailWith(CommentErrors.NotFound);

        await posts.DidNotReceiveWithAnyArgs().ChangeCountAsync(default, default, TestRun.Token);
    }

    [Fact]
    public async Task A_version_other_than_the_expected_one_fails()
    {
        (await HandleAsync(author, expectedVersions: [2])).ShouldFailWith(new PreconditionError());
        (await HandleAsync(author, expectedVersions: [1])).ShouldSucceed();
    }

    [Fact]
    public async Task An_admin_may_delete_a_comment_of_another_user_and_a_member_may_not()
    {
        var (admin, stranger) = (Some.Caller(), Some.Caller());
        users.FindRoleAsync(admin.UserId, TestRun.Token).Returns(UserRole.Admin);

        (await HandleAsync(stranger)).ShouldFailWith(new ForbiddenError());
        await posts.DidNotReceiveWithAnyArgs().ChangeCountAsync(default, default, TestRun.Token);
        (await HandleAsync(admin)).ShouldSucceed();
    }

    [Fact]
    public async Task A_placeholder_is_not_found()
    {
        comments.FindForUpdateAsync(comment.Id, TestRun.Token).Returns(Some.Placeholder());

        (await HandleAsync(author)).ShouldFailWith(CommentErrors.NotFound);
    }

    private Task<Result<Unit>> HandleAsync(Caller caller, long[]? expectedVersions = null) =>
        new DeleteCommentHandler(comments, posts, users, new CommentRemoval(comments, posts, new FakeTimeProvider(Some.Time)))
            .Handle(new DeleteCommentCommand(caller, comment.Id, expectedVersions), TestRun.Token);
}
