using Board.Application.Comments;
using Board.Application.Comments.Contracts;
using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using Board.Domain.Posts;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Comments;

public sealed class CreateCommentTests
{
    private readonly ICommentRepository comments = Substitute.For<ICommentRepository>();
    private readonly IPostComments posts = Substitute.For<IPostComments>();
    private readonly IIdGenerator ids = Substitute.For<IIdGenerator>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly Caller caller = Some.Caller();
    private readonly Comment parent = Some.Comment(depth: 2);

    public CreateCommentTests()
    {
        comments.FindForUpdateAsync(parent.Id, TestRun.Token).Returns(parent);
        posts.ChangeCountAsync(parent.PostId, Arg.Any<int>(), TestRun.Token).Returns(true);
    }

    [Fact]
    public async Task The_response_equals_what_readers_get()
    {
        var id = Guid.CreateVersion7();
        ids.Next().Returns(id);

        var reply = (await HandleAsync(parent.PostId, parent.Id)).ShouldSucceed();

        reply.ShouldBe(new CommentResponse(
            id,
            parent.PostId.Value,
            parent.Id.Value,
            Depth: 3,
            "  A text \n",
            new CommentAuthor(caller.UserId.Value, "mina"),
            ReplyCount: 0,
            Deleted: false,
            Some.Time,
            Some.Time,
            Version: 1));
    }

    [Fact]
    public async Task CommentCreated_is_published()
    {
        var comment = (await HandleAsync(parent.PostId)).ShouldSucceed();

        await mediator.Received(1).Publish(new CommentCreated(CommentId.From(comment.Id)), TestRun.Token);
    }

    [Fact]
    public async Task The_post_is_locked_first()
    {
        await HandleAsync(parent.PostId, parent.Id);

        Received.InOrder(() =>
        {
            posts.ChangeCountAsync(parent.PostId, 1, TestRun.Token);
            comments.FindForUpdateAsync(parent.Id, TestRun.Token);
            comments.AddReplyAsync(parent.Id, TestRun.Token);
            comments.AddAsync(
                Arg.Is<Comment>(comment => comment.IsWrittenBy(caller.UserId) && comment.ParentId == parent.Id), TestRun.Token);
        });
    }

    [Fact]
    public async Task A_comment_on_the_post_itself_has_no_parent()
    {
        (await HandleAsync(parent.PostId)).ShouldSucceed().ParentId.ShouldBeNull();

        await comments.DidNotReceive().AddReplyAsync(Arg.Any<CommentId>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_comment_on_an_unknown_post_is_not_found()
    {
        (await HandleAsync(Some.PostId())).ShouldFailWith(PostErrors.NotFound);

        await ShouldStoreNothingAsync();
    }

    [Fact]
    public async Task An_unknown_post_is_reported_before_an_unknown_parent() =>
        (await HandleAsync(Some.PostId(), Some.CommentId())).ShouldFailWith(PostErrors.NotFound);

    [Fact]
    public async Task A_reply_to_an_unknown_comment_is_not_found() =>
        (await HandleAsync(parent.PostId, Some.CommentId())).ShouldFailWith(CommentErrors.NotFound);

    [Fact]
    public async Task A_reply_to_a_placeholder_is_not_found()
    {
        var placeholder = Some.Placeholder();
        comments.FindForUpdateAsync(placeholder.Id, TestRun.Token).Returns(placeholder);
        posts.ChangeCountAsync(placeholder.PostId, 1, TestRun.Token).Returns(true);

        (await HandleAsync(placeholder.PostId, placeholder.Id)).ShouldFailWith(CommentErrors.NotFound);

        await ShouldStoreNothingAsync();
    }

    [Fact]
    public async Task A_reply_to_a_comment_on_another_post_is_rejected()
    {
        var another = Some.PostId();
        posts.ChangeCountAsync(another, 1, TestRun.Token).Returns(true);

        (await HandleAsync(another, parent.Id)).ShouldFailWith(CommentErrors.ParentMismatch);

        await ShouldStoreNothingAsync();
    }

    [Fact]
    public async Task A_reply_beyond_the_maximum_depth_is_rejected()
    {
        var deepest = Some.Comment(depth: 10);
        comments.FindForUpdateAsync(deepest.Id, TestRun.Token).Returns(deepest);
        posts.ChangeCountAsync(deepest.PostId, 1, TestRun.Token).Returns(true);

        (await HandleAsync(deepest.PostId, deepest.Id)).ShouldFailWith(CommentErrors.TooDeep);

        await ShouldStoreNothingAsync();
    }

    private Task<Result<CommentResponse>> HandleAsync(PostId postId, CommentId? parentId = null) =>
        new CreateCommentHandler(comments, posts, new CurrentUser { Nickname = "mina" }, ids, mediator, new FakeTimeProvider(Some.Time))
            .Handle(new CreateCommentCommand(caller, postId, parentId, "  A text \n"), TestRun.Token);

    private async Task ShouldStoreNothingAsync()
    {
        await comments.DidNotReceive().AddReplyAsync(Arg.Any<CommentId>(), Arg.Any<CancellationToken>());
        await comments.DidNotReceive().AddAsync(Arg.Any<Comment>(), Arg.Any<CancellationToken>());
    }
}
