using Board.Application.Comments;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Comments;
using Board.Domain.Users;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Comments;

public sealed class EditCommentTests
{
    private static readonly DateTimeOffset Now = Some.Time.AddHours(1);

    private readonly ICommentRepository comments = Substitute.For<ICommentRepository>();
    private readonly ICommentQueries queries = Substitute.For<ICommentQueries>();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly Caller author = Some.Caller();
    private readonly Comment comment;
    private readonly EditCommentHandler handler;

    public EditCommentTests()
    {
        comment = Some.Comment(author.UserId);
        comments.FindForUpdateAsync(comment.Id, TestRun.Token).Returns(comment);
        handler = new EditCommentHandler(comments, queries, users, new FakeTimeProvider(Now));
    }

    [Fact]
    public async Task The_new_text_is_stored()
    {
        await HandleAsync(author);

        await comments.Received(1).UpdateAsync(
            Arg.Is<Comment>(stored => stored.Id == comment.Id && stored.Content!.Value == "New" && stored.UpdatedAt == Now), TestRun.Token);
    }

    [Fact]
    public async Task The_response_equals_what_readers_get()
    {
        var edited = new CommentResponse(
            comment.Id.Value, comment.PostId.Value, null, 0, "New", null, ReplyCount: 5, Deleted: false, Some.Time, Now, Version: 2);
        queries.FindAsync(comment.Id, TestRun.Token).Returns(edited);

        (await HandleAsync(author)).ShouldSucceed().ShouldBe(edited);
    }

    [Fact]
    public async Task A_moderator_may_edit_a_comment_of_another_user()
    {
        var moderator = Some.Caller();
        users.FindRoleAsync(moderator.UserId, TestRun.Token).Returns(UserRole.Moderator);

        await HandleAsync(moderator);

        await comments.Received(1).UpdateAsync(comment, TestRun.Token);
    }

    [Fact]
    public async Task Another_member_may_not_edit() => (await HandleAsync(Some.Caller())).ShouldFailWith(new ForbiddenError());

    [Fact]
    public async Task A_version_other_than_the_expected_one_fails() =>
        (await HandleAsync(author, expectedVersions: [2])).ShouldFailWith(new PreconditionError());

    [Fact]
    public async Task A_placeholder_is_not_found()
    {
        var placeholder = Some.Placeholder();
        comments.FindForUpdateAsync(comment.Id, TestRun.Token).Returns(placeholder);

        (await HandleAsync(Some.Caller())).ShouldFailWith(CommentErrors.NotFound);
    }

    private Task<Result<CommentResponse>> HandleAsync(Caller caller, long[]? expectedVersions = null) =>
        handler.Handle(new EditCommentCommand(caller, comment.Id, "New", expectedVersions), TestRun.Token);
}
