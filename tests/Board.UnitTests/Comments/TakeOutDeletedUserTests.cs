using Board.Application.Comments;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using Board.Domain.Users;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Comments;

/// <summary>What happens to comments when a user is deleted: at once, and step by step afterwards.</summary>
public sealed class TakeOutDeletedUserTests
{
    private readonly IDepartedCommenterRepository departed = Substitute.For<IDepartedCommenterRepository>();
    private readonly ICommentRepository comments = Substitute.For<ICommentRepository>();
    private readonly IPostComments posts = Substitute.For<IPostComments>();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly FakeTimeProvider time = new(Some.Time);
    private readonly UserId user = Some.UserId();

    public TakeOutDeletedUserTests()
    {
        comments.ListOfAuthorAsync(Arg.Any<UserId>(), Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns([]);
        comments.DeleteWithoutRepliesAsync(Arg.Any<Comment>(), Arg.Any<CancellationToken>()).Returns(true);
    }

    [Fact]
    public async Task Their_name_is_taken_off_and_the_comments_stay()
    {
        await ReactAsync(withContent: false);

        await comments.Received(1).ForgetAuthorAsync(user, Arg.Is<int>(take => take > 0), TestRun.Token);
        posts.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Their_comments_go_one_after_the_other_the_newest_first()
    {
        var (newer, older) = (Some.Comment(user), Some.Comment(user));
        comments.ListOfAuthorAsync(user, Arg.Any<int>(), TestRun.Token).Returns([newer, older]);

        await ReactAsync(withContent: true);

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
    public async Task They_are_remembered_even_when_nothing_seems_to_be_left(bool withContent)
    {
        await ReactAsync(withContent);

        await departed.Received(1).AddAsync(new DepartedCommenter(user, withContent, Some.Time), Some.Time.AddSeconds(1), TestRun.Token);
    }

    [Fact]
    public async Task Nobody_to_take_out_is_nothing_to_do()
    {
        (await TakeStepAsync()).ShouldBeFalse();

        comments.ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task While_comments_are_found_there_is_another_step_to_take(bool withContent)
    {
        Depart(withContent);
        comments.ListOfAuthorAsync(user, Arg.Any<int>(), TestRun.Token).Returns([Some.Comment(user)]);
        comments.ForgetAuthorAsync(user, Arg.Any<int>(), TestRun.Token).Returns(1);

        (await TakeStepAsync()).ShouldBeTrue();

        unitOfWork.Commits.ShouldBe(1);
        await departed.DidNotReceiveWithAnyArgs().PostponeAsync(default!, default, TestRun.Token);
        await departed.DidNotReceiveWithAnyArgs().RemoveAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task Whoever_has_just_left_is_looked_at_once_more_when_their_last_requests_have_ended()
    {
        var commenter = Depart(withContent: true);
        time.Advance(TimeSpan.FromSeconds(10));

        (await TakeStepAsync()).ShouldBeTrue();

        await departed.Received(1).PostponeAsync(commenter, Some.Time.AddMinutes(1), TestRun.Token);
        await departed.DidNotReceiveWithAnyArgs().RemoveAsync(default!, TestRun.Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_is_found_in_no_comment_any_more_is_forgotten_and_the_next_one_has_their_turn(bool withContent)
    {
        var commenter = Depart(withContent);
        time.Advance(TimeSpan.FromMinutes(1));

        (await TakeStepAsync()).ShouldBeTrue();

        await departed.Received(1).RemoveAsync(commenter, TestRun.Token);
    }

    private DepartedCommenter Depart(bool withContent)
    {
        var commenter = new DepartedCommenter(user, withContent, Some.Time);
        departed.FindDueAsync(Arg.Any<DateTimeOffset>(), TestRun.Token).Returns(commenter);
        return commenter;
    }

    private Task ReactAsync(bool withContent) =>
        new TakeOutDeletedUser(departed, Commenters(), time).Handle(new UserDeleted(user, withContent), TestRun.Token);

    private async Task<bool> TakeStepAsync() =>
        (await new TakeOutDepartedCommentersHandler(departed, Commenters(), unitOfWork, time).Handle(new(), TestRun.Token)).ShouldSucceed();

    private DepartedCommenters Commenters() => new(comments, new CommentRemoval(comments, posts, time));
}
