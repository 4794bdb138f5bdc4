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
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly Caller author = Some.Caller();
    private readonly Caller stranger = Some.Caller();
    private readonly Post post;

    public DeletePostTests()
    {
        post = Some.Post(author.UserId);
        posts.FindAsync(post.Id, TestRun.Token).Returns(post);
        posts.DeleteAsync(Arg.Any<Post>(), TestRun.Token).Returns(true);
    }

    [Fact]
    public async Task The_author_deletes_it()
    {
        (await HandleAsync(author)).ShouldSucceed();

        await posts.Received(1).DeleteAsync(post, TestRun.Token);
    }

    [Fact]
    public async Task A_moderator_deletes_it()
    {
        users.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(UserRole.Moderator);

        (await HandleAsync(stranger)).ShouldSucceed();
    }

    [Fact]
    public async Task A_stranger_does_not()
    {
        (await HandleAsync(stranger)).ShouldFailWith(new ForbiddenError());

        await posts.DidNotReceive().DeleteAsync(Arg.Any<Post>(), Arg.Any<CancellationToken>());
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Others_are_told_in_the_same_transaction_once_nobody_can_add_to_the_post()
    {
        List<string> steps = [];
        posts.When(repository => repository.DeleteAsync(post, TestRun.Token)).Do(_ => steps.Add($"deleted, open: {unitOfWork.IsOpen}"));
        mediator.When(publisher => publisher.Publish(Arg.Is<PostsDeleted>(happened => happened.Ids.SequenceEqual(new[] { post.Id })), TestRun.Token))
            .Do(_ => steps.Add($"told, open: {unitOfWork.IsOpen}"));

        (await HandleAsync(author)).ShouldSucceed();

        steps.ShouldBe(["deleted, open: True", "told, open: True"]);
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task A_version_that_is_not_the_expected_one_is_refused() =>
        (await HandleAsync(author, expectedVersions: [2])).ShouldFailWith(new PreconditionError());

    [Fact]
    public async Task An_edit_in_between_is_judged_anew()
    {
        posts.FindAsync(post.Id, TestRun.Token).Returns(post, Some.Post(author.UserId, version: 2));
        posts.DeleteAsync(post, TestRun.Token).Returns(false);

        (await HandleAsync(author, expectedVersions: [1])).ShouldFailWith(new PreconditionError());
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    private Task<Result<Unit>> HandleAsync(Caller caller, long[]? expectedVersions = null) =>
        new DeletePostHandler(new PostChanges(posts, users), posts, unitOfWork, mediator)
            .Handle(new DeletePostCommand(caller, post.Id, expectedVersions), TestRun.Token);
}
