using Board.Domain.Comments;
using Board.Domain.Posts;
using Board.Domain.Users;
using Board.Infrastructure.Comments.Seeding;
using Board.Infrastructure.Seeding;
using NSubstitute;

namespace Board.UnitTests.Comments;

public sealed class FakeDiscussionTests
{
    private static readonly DateTimeOffset Start = new(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task A_discussion_is_in_order_and_its_replies_are_counted(int secondsSinceThePost)
    {
        var post = Guid.CreateVersion7(Start);
        var authors = await LoadAuthorsAsync();

        var discussion = new FakeDiscussion(PostId.From(post), 500, authors, Start.AddSeconds(secondsSinceThePost));

        var comments = discussion.Comments;
        comments.Count.ShouldBe(500);
        comments.Select(comment => comment.Id.Value).ShouldBe(comments.Select(comment => comment.Id.Value).Order());
        comments.Select(comment => comment.CreatedAt).ShouldBe(comments.Select(comment => comment.CreatedAt).Order());
        comments.ShouldAllBe(
            comment => comment.PostId == PostId.From(post) && comment.CreatedAt >= Start && comment.Depth <= Comment.MaxDepth);
        comments.ShouldAllBe(comment => discussion.CountReplies(comment) == comments.Count(reply => reply.ParentId == comment.Id));
        comments.Max(comment => comment.Depth).ShouldBeGreaterThan(1);
    }

    [Fact]
    public void The_domain_accepts_the_text()
    {
        for (var number = 0; number < 2000; number++)
        {
            CommentContent.From(FakeText.InAnyLanguage().Paragraph(10)).Value.Length.ShouldBeGreaterThan(3);
        }
    }

    private static Task<FakeAuthors> LoadAuthorsAsync()
    {
        var users = Substitute.For<ISeedReferences<UserId>>();
        users.ListNewestAsync(Arg.Any<int>(), Arg.Any<CancellationToken>()).Returns([UserId.From(Guid.CreateVersion7(Start))]);
        return FakeAuthors.LoadAsync(users, TestContext.Current.CancellationToken);
    }
}
