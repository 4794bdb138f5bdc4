using Board.Application.Persistence;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class CreatePostTests
{
    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IIdGenerator ids = Substitute.For<IIdGenerator>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly CreatePostCommand command = new(Some.Caller(), "A title", "  A text \n");
    private readonly CreatePostHandler handler;

    public CreatePostTests() =>
        handler = new CreatePostHandler(posts, new CurrentUser { Nickname = "mina" }, ids, mediator, new FakeTimeProvider(Some.Time));

    [Fact]
    public async Task A_post_is_stored_under_its_author_exactly_as_it_was_written()
    {
        var id = Guid.CreateVersion7();
        ids.Next().Returns(id);

        await handler.Handle(command, TestRun.Token);

        await posts.Received(1).AddAsync(
            Arg.Is<Post>(
                post => post.Id == new PostId(id) && post.IsWrittenBy(command.Caller.UserId) && post.Content.Value == command.Content),
            TestRun.Token);
    }

    [Fact]
    public async Task PostCreated_is_published()
    {
        var post = (await handler.Handle(command, TestRun.Token)).ShouldSucceed();

        await mediator.Received(1).Publish(new PostCreated(PostId.From(post.Id)), TestRun.Token);
    }

    [Fact]
    public async Task The_response_equals_what_readers_get()
    {
        var post = (await handler.Handle(command, TestRun.Token)).ShouldSucceed();

        post.ShouldBe(new PostResponse(
            Guid.Empty, "A title", "  A text \n", new PostAuthor(command.Caller.UserId.Value, "mina"), 0, Some.Time, Some.Time, 1));
    }
}
