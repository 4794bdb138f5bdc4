using Board.Application.Comments;
using Board.Application.Outbox;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Domain.Users;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Comments;

/// <summary>Comments of a deleted account or post, batch by batch.</summary>
public sealed class DeleteOrAnonymiseCommentsTests
{
    private readonly ICommentRepository comments = Substitute.For<ICommentRepository>();
    private readonly IPostComments posts = Substitute.For<IPostComments>();
    private readonly FakeTimeProvider time = new(Some.Time);
    private readonly UserId user = Some.UserId();

    public DeleteOrAnonymiseCommentsTests()
    {
        comments.ListOfAuthorAsync(Arg.Any<UserId>(), Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns([]);
        comments.DeleteWithoutRepliesAsync(Arg.Any<Comment>(), Arg.Any<CancellationToken>()).Returns(true);
    }

    [Fact]
    public async Task Kept_comments_are_anonymised()
    {
        comments.RemoveAuthorAsync(user, Arg.Is<int>(take => take > 0), TestRun.Token).Returns(1);

        (await HandleAsync(withContent: false)).ShouldBe(HandlerResult.More);

        posts.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Comments_are_deleted_one_by_one_newest_first()
    {
        var (newer, older) = (Some.Comment(user), Some.Comment(user));
        comments.ListOfAuthorAsync(user, Arg.Any<int>(), TestRun.Token).Returns([newer, older]);

        (await HandleAsync(withContent: true)).ShouldBe(HandlerResult.More);

        Received.InOrder(() =>
        {
            posts.ChangeCountAsync(newer.PostId, -1, TestRun.Token);
            comments.DeleteWithoutRepliesAsync(newer, TestRun.Token);
            posts.ChangeCountAsync(older.PostId, -1, TestRun.Token);
            comments.DeleteWithoutRepliesAsync(older, TestRun.Token);
        });
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_comments_the_handler_runs_again_after_the_last_possible_request_of_the_user(bool withContent)
    {
        time.Advance(TimeSpan.FromSeconds(10));

        (await HandleAsync(withContent)).ShouldBe(HandlerResult.MoreAfter(TimeSpan.FromSeconds(50)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_comments_a_minute_after_the_deletion_the_handler_is_done(bool withContent)
    {
        time.Advance(TimeSpan.FromMinutes(1));

        (await HandleAsync(withContent)).ShouldBe(HandlerResult.Done);
    }

    [Fact]
    public async Task Comments_on_deleted_posts_are_deleted_in_batches()
    {
        PostId[] deleted = [Some.PostId(), Some.PostId()];
        comments.DeleteBatchOfPostsAsync(deleted, DeleteCommentsOfDeletedPosts.BatchSize, TestRun.Token)
            .Returns(DeleteCommentsOfDeletedPosts.BatchSize, DeleteCommentsOfDeletedPosts.BatchSize - 1);
        var handler = new DeleteCommentsOfDeletedPosts(comments);

        (await handler.HandleAsync(new PostsDeleted(deleted), TestRun.Token)).ShouldBe(HandlerResult.More);
        (await handler.HandleAsync(new PostsDeleted(deleted), TestRun.Token)).ShouldBe(HandlerResult.Done);
    }

    private Task<HandlerResult> HandleAsync(bool withContent) =>
        new DeleteOrAnonymiseComments(comments, new CommentRemoval(comments, posts, time), time)
            .HandleAsync(new UserDeleted(user, withContent, Some.Time), TestRun.Token);
}
