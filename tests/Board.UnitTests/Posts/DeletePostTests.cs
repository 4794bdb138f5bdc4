using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class DeletePostTests
{
    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly Caller author = Some.Caller();
    private readonly Caller stranger = Some.Caller();
    private readonly Post post;

    public DeletePostTests()
    {
        post = Some.Post(author.UserId);
        posts.FindForUpdateAsync(post.Id, TestRun.Token).Returns(post);
    }

    [Fact]
    public async Task The_author_may_delete_a_post()
    {
        (await HandleAsync(author)).ShouldSucceed();

        await posts.Received(1).DeleteAsync(Arg.Is<IReadOnlyList<PostId>>(ids => ids.Single() == post.Id), TestRun.Token);
    }

    [Fact]
    public async Task A_moderator_may_delete_a_post()
    {
        users.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(UserRole.Moderator);

        (await HandleAsync(stranger)).ShouldSucceed();
    }

    [Fact]
    public async Task Another_member_may_not_delete_a_post()
    {
        (await HandleAsync(stranger)).ShouldFailWith(new ForbiddenError());

        await posts.DidNotReceiveWithAnyArgs().DeleteAsync(default!, TestRun.Token);
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task PostsDeleted_is_published_after_the_post_is_locked()
    {
        (await HandleAsync(author)).ShouldSucceed();

        Received.InOrder(() =>
        {
            posts.DeleteAsync(Arg.Any<IReadOnlyList<PostId>>(), TestRun.Token);
            mediator.Publish(Arg.Is<PostsDeleted>(happened => happened.Ids.SequenceEqual(new[] { post.Id })), TestRun.Token);
        });
    }

    [Fact]
    public async Task A_version_other_than_the_expected_one_fails() =>
        (await HandleAsync(author, expectedVersions: [2])).ShouldFailWith(new PreconditionError());

    [Fact]
    public async Task An_unknown_post_is_not_found()
    {
        posts.FindForUpdateAsync(post.Id, TestRun.Token).Returns((Post?)null);

        (await HandleAsync(author)).ShouldFailWith(PostErrors.NotFound);
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    private Task<Result<Unit>> HandleAsync(Caller caller, long[]? expectedVersions = null) =>
        new DeletePostHandler(posts, users, mediator)
            .Handle(new DeletePostCommand(caller, post.Id, expectedVersions), TestRun.Token);
}
