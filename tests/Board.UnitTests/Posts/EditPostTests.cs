using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class EditPostTests
{
    private static readonly DateTimeOffset Now = Some.Time.AddHours(1);

    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IPostQueries queries = Substitute.For<IPostQueries>();
    private readonly Caller author = Some.Caller();
    private readonly Post post;
    private readonly EditPostHandler handler;

    public EditPostTests()
    {
        post = Some.Post(author.UserId);
        posts.FindAsync(post.Id, TestRun.Token).Returns(post);
        posts.UpdateAsync(Arg.Any<Post>(), TestRun.Token).Returns(true);
        handler = new EditPostHandler(new PostChanges(posts, Substitute.For<IUserDirectory>()), posts, queries, new RecordingUnitOfWork(), new FakeTimeProvider(Now));
    }

    [Fact]
    public async Task What_is_given_is_stored_and_the_rest_stays()
    {
        await handler.Handle(Edit(title: new("New")), TestRun.Token);

        await posts.Received(1).UpdateAsync(
            Arg.Is<Post>(stored => stored.Title.Value == "New" && stored.Content.Value == "A text" && stored.UpdatedAt == Now), TestRun.Token);
    }

    [Fact]
    public async Task It_is_answered_as_readers_see_it_now()
    {
        var edited = new PostResponse(post.Id.Value, "New", "A text", Author: null, CommentCount: 5, Some.Time, Now, Version: 2);
        queries.FindAsync(post.Id, TestRun.Token).Returns(edited);

        (await handler.Handle(Edit(title: new("New")), TestRun.Token)).ShouldSucceed().ShouldBe(edited);
    }

    [Fact]
    public async Task An_edit_of_nothing_stores_nothing()
    {
        queries.FindAsync(post.Id, TestRun.Token).Returns(new PostResponse(post.Id.Value, "A title", "A text", null, 0, Some.Time, Some.Time, 1));

        (await handler.Handle(Edit(), TestRun.Token)).ShouldSucceed().Version.ShouldBe(1);
        await posts.DidNotReceive().UpdateAsync(Arg.Any<Post>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task After_a_conflict_the_edit_is_made_to_what_stands_now()
    {
        var changed = Some.Post(author.UserId, version: 2);
        posts.FindAsync(post.Id, TestRun.Token).Returns(post, changed);
        posts.UpdateAsync(post, TestRun.Token).Returns(false);

        await handler.Handle(Edit(content: new("New text")), TestRun.Token);

        changed.Content.Value.ShouldBe("New text");
        await posts.Received(1).UpdateAsync(changed, TestRun.Token);
    }

    [Fact]
    public async Task A_version_that_is_not_the_expected_one_is_refused() =>
        (await handler.Handle(Edit(title: new("New")) with { ExpectedVersions = [2] }, TestRun.Token)).ShouldFailWith(new PreconditionError());

    [Fact]
    public async Task A_stranger_is_refused() =>
        (await handler.Handle(Edit(title: new("New")) with { Caller = Some.Caller() }, TestRun.Token)).ShouldFailWith(new ForbiddenError());

    [Fact]
    public async Task A_stranger_is_refused_an_edit_of_nothing_too() =>
        (await handler.Handle(Edit() with { Caller = Some.Caller() }, TestRun.Token)).ShouldFailWith(new ForbiddenError());

    [Fact]
    public async Task A_post_that_is_deleted_right_afterwards_is_not_found() =>
        (await handler.Handle(Edit(title: new("New")), TestRun.Token)).ShouldFailWith(PostErrors.NotFound);

    private EditPostCommand Edit(Optional<string> title = default, Optional<string> content = default) =>
        new(author, post.Id, title, content, ExpectedVersions: null);
}
