using Board.Application.Outbox;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Posts;

/// <summary>Posts of a deleted account, batch by batch.</summary>
public sealed class DeleteOrAnonymisePostsTests
{
    private static readonly UserId Author = Some.UserId();

    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly FakeTimeProvider time = new(Some.Time);
    private readonly PostId[] batch = [Some.PostId(), Some.PostId()];

    public DeleteOrAnonymisePostsTests() => Find([]);

    [Fact]
    public async Task Kept_posts_are_anonymised()
    {
        Find(batch);

        (await HandleAsync(withContent: false)).ShouldBe(HandlerResult.More);

        await posts.Received(1).RemoveAuthorAsync(batch, TestRun.Token);
        await posts.DidNotReceiveWithAnyArgs().DeleteAsync(Arg.Any<IReadOnlyList<PostId>>(), TestRun.Token);
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Posts_are_deleted_and_PostsDeleted_is_published()
    {
        Find(batch);

        (await HandleAsync(withContent: true)).ShouldBe(HandlerResult.More);

        Received.InOrder(() =>
        {
            posts.DeleteAsync(batch, TestRun.Token);
            mediator.Publish(Arg.Is<PostsDeleted>(deleted => deleted.Ids.SequenceEqual(batch)), TestRun.Token);
        });
        await posts.DidNotReceiveWithAnyArgs().RemoveAuthorAsync(default!, TestRun.Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_posts_the_handler_runs_again_after_the_last_possible_request_of_the_user(bool withContent)
    {
        time.Advance(TimeSpan.FromSeconds(10));

        (await HandleAsync(withContent)).ShouldBe(HandlerResult.MoreAfter(TimeSpan.FromSeconds(50)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_posts_a_minute_after_the_deletion_the_handler_is_done(bool withContent)
    {
        time.Advance(TimeSpan.FromMinutes(1));

        (await HandleAsync(withContent)).ShouldBe(HandlerResult.Done);
    }

    private void Find(PostId[] found) =>
        posts.LockBatchByAuthorAsync(Author, DeleteOrAnonymisePosts.BatchSize, TestRun.Token).Returns(found);

    private Task<HandlerResult> HandleAsync(bool withContent) =>
        new DeleteOrAnonymisePosts(posts, mediator, time).HandleAsync(new UserDeleted(Author, withContent, Some.Time), TestRun.Token);
}
