using Board.Application.Common;
using Board.Application.Posts;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Posts;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Posts;

public sealed class PostChangesTests
{
    private readonly IPostRepository posts = Substitute.For<IPostRepository>();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly Caller author = Some.Caller();
    private readonly Caller stranger = Some.Caller();
    private readonly Post post;
    private readonly List<Post> stored = [];

    public PostChangesTests()
    {
        post = Some.Post(author.UserId, version: 3);
        posts.FindAsync(post.Id, TestRun.Token).Returns(post);
    }

    [Fact]
    public async Task The_author_may_and_no_role_is_looked_up()
    {
        (await ApplyAsync(author)).ShouldBeNull();

        stored.ShouldBe([post]);
        await users.DidNotReceive().FindRoleAsync(Arg.Any<UserId>(), Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData(UserRole.Moderator, true)]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Member, false)]
    [InlineData(null, false)]
    public async Task Of_others_only_who_is_a_moderator_now_may(UserRole? role, bool allowed)
    {
        users.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(role);

        (await ApplyAsync(stranger)).ShouldBe(allowed ? null : new ForbiddenError());
        stored.Count.ShouldBe(allowed ? 1 : 0);
    }

    [Fact]
    public async Task A_post_that_is_not_there_is_not_found()
    {
        posts.FindAsync(post.Id, TestRun.Token).Returns((Post?)null);

        (await ApplyAsync(author)).ShouldBe(PostErrors.NotFound);
        stored.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(new long[] { 3 }, true)]
    [InlineData(new long[] { 1, 3 }, true)]
    [InlineData(new long[] { 2 }, false)]
    [InlineData(new long[] { }, false)]
    [InlineData(null, true)]
    public async Task The_expected_version_must_be_the_current_one(long[]? expected, bool holds)
    {
        (await ApplyAsync(author, expected)).ShouldBe(holds ? null : new PreconditionError());
        stored.Count.ShouldBe(holds ? 1 : 0);
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_versions() => (await ApplyAsync(stranger, [2])).ShouldBe(new ForbiddenError());

    [Fact]
    public async Task After_a_conflict_the_post_is_read_again_and_the_change_made_to_what_stands_now()
    {
        var changed = Some.Post(author.UserId, version: 4);
        posts.FindAsync(post.Id, TestRun.Token).Returns(post, changed);

        (await ApplyAsync(author, expectedVersions: null, conflicts: 1)).ShouldBeNull();

        stored.ShouldBe([post, changed]);
    }

    [Fact]
    public async Task After_a_conflict_the_expected_version_no_longer_holds()
    {
        posts.FindAsync(post.Id, TestRun.Token).Returns(post, Some.Post(author.UserId, version: 4));

        (await ApplyAsync(author, [3], conflicts: 1)).ShouldBe(new PreconditionError());
    }

    [Fact]
    public async Task After_a_conflict_a_post_may_be_gone()
    {
        posts.FindAsync(post.Id, TestRun.Token).Returns(post, (Post?)null);

        (await ApplyAsync(author, expectedVersions: null, conflicts: 1)).ShouldBe(PostErrors.NotFound);
    }

    private Task<Error?> ApplyAsync(Caller caller, long[]? expectedVersions = null, int conflicts = 0) =>
        new PostChanges(posts, users).ApplyAsync(
            post.Id,
            caller,
            expectedVersions,
            changed =>
            {
                stored.Add(changed);
                return Task.FromResult(stored.Count > conflicts);
            },
            TestRun.Token);
}
