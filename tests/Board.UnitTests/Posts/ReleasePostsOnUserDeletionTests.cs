using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class ReleasePostsOnUserDeletionTests
{
    private static readonly UserId Author = Some.UserId();

    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly PostId[] full = [.. Enumerable.Range(0, ReleasePostsOnUserDeletion.BatchSize).Select(_ => Some.PostId())];
    private readonly PostId[] rest = [Some.PostId()];

    public ReleasePostsOnUserDeletionTests() =>
        posts.LockSomeOfAuthorAsync(Author, ReleasePostsOnUserDeletion.BatchSize, TestRun.Token).Returns(full, rest, []);

    [Fact]
    public async Task Posts_that_stay_are_nobodys()
    {
        await HandleAsync(withContent: false);

        await posts.Received(1).RemoveAuthorAsync(full, TestRun.Token);
        await posts.Received(1).RemoveAuthorAsync(rest, TestRun.Token);
        await posts.DidNotReceiveWithAnyArgs().DeleteAsync(Arg.Any<IReadOnlyList<PostId>>(), TestRun.Token);
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Posts_that_go_are_deleted_in_batches_and_each_is_told()
    {
        await HandleAsync(withContent: true);

        Received.InOrder(() =>
        {
            posts.DeleteAsync(full, TestRun.Token);
            mediator.Publish(Arg.Is<PostsDeleted>(deleted => deleted.Ids.SequenceEqual(full)), TestRun.Token);
            posts.DeleteAsync(rest, TestRun.Token);
            mediator.Publish(Arg.Is<PostsDeleted>(deleted => deleted.Ids.SequenceEqual(rest)), TestRun.Token);
        });
        await posts.DidNotReceiveWithAnyArgs().RemoveAuthorAsync(default!, TestRun.Token);
    }

    private Task HandleAsync(bool withContent) =>
        new ReleasePostsOnUserDeletion(posts, mediator).Handle(new UserDeleted(Author, withContent), TestRun.Token);
}
