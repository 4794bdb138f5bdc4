using Board.Application.Posts;
using Board.Application.Posts.Contracts;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Posts;

/// <summary>What happens to posts when a user is deleted: at once, and batch by batch afterwards.</summary>
public sealed class ReleasePostsOnUserDeletionTests
{
    private static readonly UserId Author = Some.UserId();

    private readonly IDepartedAuthorRepository departed = Substitute.For<IDepartedAuthorRepository>();
    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly FakeTimeProvider time = new(Some.Time);
    private readonly PostId[] batch = [Some.PostId(), Some.PostId()];

    public ReleasePostsOnUserDeletionTests() => Find([]);

    [Fact]
    public async Task Of_the_posts_that_stay_one_batch_is_anonymised_at_once()
    {
        Find(batch);

        await ReactAsync(withContent: false);

        await posts.Received(1).RemoveAuthorAsync(batch, TestRun.Token);
        await posts.DidNotReceiveWithAnyArgs().DeleteAsync(Arg.Any<IReadOnlyList<PostId>>(), TestRun.Token);
        mediator.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_the_posts_that_go_one_batch_is_deleted_at_once_and_told()
    {
        Find(batch);

        await ReactAsync(withContent: true);

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
    public async Task The_author_is_remembered_even_when_nothing_seems_to_be_left(bool withContent)
    {
        await ReactAsync(withContent);

        await departed.Received(1).AddAsync(new DepartedAuthor(Author, withContent, Some.Time), Some.Time.AddSeconds(1), TestRun.Token);
    }

    [Fact]
    public async Task Nobody_due_is_nothing_to_do()
    {
        (await TakeStepAsync()).ShouldBeFalse();

        posts.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task While_posts_are_found_there_is_another_batch()
    {
        Depart(Some.Time);
        Find(batch);

        (await TakeStepAsync()).ShouldBeTrue();

        unitOfWork.Commits.ShouldBe(1);
        await departed.DidNotReceiveWithAnyArgs().PostponeAsync(default!, default, TestRun.Token);
        await departed.DidNotReceiveWithAnyArgs().RemoveAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task Whoever_has_just_left_is_looked_at_once_more_when_their_last_requests_have_ended()
    {
        var author = Depart(Some.Time.AddSeconds(-10));

        (await TakeStepAsync()).ShouldBeTrue();

        await departed.Received(1).PostponeAsync(author, Some.Time.AddSeconds(50), TestRun.Token);
        await departed.DidNotReceiveWithAnyArgs().RemoveAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task Whoever_left_long_ago_and_has_no_posts_is_forgotten_and_the_next_one_has_their_turn()
    {
        var author = Depart(Some.Time.AddMinutes(-1));

        (await TakeStepAsync()).ShouldBeTrue();

        await departed.Received(1).RemoveAsync(author, TestRun.Token);
    }

    private void Find(PostId[] found) =>
        posts.LockBatchByAuthorAsync(Author, DepartedAuthors.BatchSize, TestRun.Token).Returns(found);

    private DepartedAuthor Depart(DateTimeOffset at)
    {
        var author = new DepartedAuthor(Author, WithContent: false, at);
        departed.FindDueAsync(Some.Time, TestRun.Token).Returns(author);
        return author;
    }

    private Task ReactAsync(bool withContent) =>
        new ReleasePostsOnUserDeletion(departed, Authors(), time).Handle(new UserDeleted(Author, withContent), TestRun.Token);

    private async Task<bool> TakeStepAsync() =>
        (await new ReleasePostsOfDepartedAuthorsHandler(departed, Authors(), unitOfWork, time).Handle(new(), TestRun.Token))
            .ShouldSucceed();

    private DepartedAuthors Authors() => new(posts, mediator);
}
