using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class EditPostTests
{
    private static readonly DateTimeOffset Now = Some.Time.AddHours(1);

    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IPostQueries queries = Substitute.For<IPostQueries>();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly Caller author = Some.Caller();
    private readonly Post post;
    private readonly EditPostHandler handler;

    public EditPostTests()
    {
        post = Some.Post(author.UserId, version: 3);
        posts.FindForUpdateAsync(post.Id, TestRun.Token).Returns(post);
        handler = new EditPostHandler(posts, queries, users, mediator, new FakeTimeProvider(Now));
    }

    [Fact]
    public async Task Given_fields_change_and_absent_fields_stay()
    {
        await handler.Handle(Edit(title: new("New")), TestRun.Token);

        await posts.Received(1).UpdateAsync(
            Arg.Is<Post>(stored => stored.Title.Value == "New" && stored.Content.Value == "A text" && stored.UpdatedAt == Now),
            TestRun.Token);
    }

    [Fact]
    public async Task PostEdited_is_published()
    {
        await handler.Handle(Edit(title: new("New")), TestRun.Token);

        await mediator.Received(1).Publish(new PostEdited(post.Id), TestRun.Token);
    }

    [Fact]
    public async Task The_response_equals_what_readers_get()
    {
        var edited = new PostResponse(post.Id.Value, "New", "A text", Author: null, CommentCount: 5, Some.Time, Now, Version: 2);
        queries.FindAsync(post.Id, TestRun.Token).Returns(edited);

        (await handler.Handle(Edit(title: new("New")), TestRun.Token)).ShouldSucceed().ShouldBe(edited);
    }

    [Fact]
    public async Task An_empty_edit_stores_nothing()
    {
        queries.FindAsync(post.Id, TestRun.Token).Returns(
            new PostResponse(post.Id.Value, "A title", "A text", null, 0, Some.Time, Some.Time, 1));

        (await handler.Handle(Edit(), TestRun.Token)).ShouldSucceed().Version.ShouldBe(1);
        await posts.DidNotReceive().UpdateAsync(Arg.Any<Post>(), Arg.Any<CancellationToken>());
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new long[] { 3 }, true)]
    [InlineData(new long[] { 1, 3 }, true)]
    [InlineData(new long[] { 2 }, false)]
    [InlineData(new long[] { }, false)]
    [InlineData(null, true)]
    public async Task A_version_other_than_the_expected_one_fails(long[]? expected, bool holds)
    {
        (await handler.Handle(Edit(title: new("New")) with { ExpectedVersions = expected }, TestRun.Token))
            .Error.ShouldBe(holds ? null : new PreconditionError());

        await posts.Received(holds ? 1 : 0).UpdateAsync(post, TestRun.Token);
    }

    [Fact]
    public async Task A_moderator_may_edit_a_post_of_another_user()
    {
        var moderator = Some.Caller();
        users.FindRoleAsync(moderator.UserId, TestRun.Token).Returns(UserRole.Moderator);

        await handler.Handle(Edit(title: new("New")) with { Caller = moderator }, TestRun.Token);

        await posts.Received(1).UpdateAsync(post, TestRun.Token);
    }

    [Fact]
    public async Task Another_member_may_not_edit_even_with_a_stale_version()
    {
        (await handler.Handle(Edit(title: new("New")) with { Caller = Some.Caller(), ExpectedVersions = [2] }, TestRun.Token))
            .ShouldFailWith(new ForbiddenError());

        await posts.DidNotReceiveWithAnyArgs().UpdateAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task Another_member_may_not_send_an_empty_edit() =>
        (await handler.Handle(Edit() with { Caller = Some.Caller() }, TestRun.Token)).ShouldFailWith(new ForbiddenError());

    [Fact]
    public async Task An_unknown_post_is_not_found() =>
        (await handler.Handle(Edit(title: new("New")) with { Id = Some.PostId() }, TestRun.Token)).ShouldFailWith(PostErrors.NotFound);

    private EditPostCommand Edit(Optional<string> title = default, Optional<string> content = default) =>
        new(author, post.Id, title, content, ExpectedVersions: null);
}
