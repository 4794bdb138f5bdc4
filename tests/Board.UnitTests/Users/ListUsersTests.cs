using Board.Application.Common;
using Board.Application.Paging;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class ListUsersTests
{
    private readonly IUserQueries users = Substitute.For<IUserQueries>();
    private readonly IUserDirectory directory = Substitute.For<IUserDirectory>();
    private readonly Caller admin = Some.Caller();
    private readonly UserResponse mina = Some.User().ToResponse();

    public ListUsersTests()
    {
        directory.FindRoleAsync(admin.UserId, TestRun.Token).Returns(UserRole.Admin);
        users.ListAsync(default, default, default, default, TestRun.Token).ReturnsForAnyArgs([mina]);
    }

    [Theory]
    [InlineData(UserRole.Moderator)]
    [InlineData(UserRole.Member)]
    [InlineData(null)]
    public async Task A_caller_without_the_current_role_of_an_admin_is_forbidden(UserRole? role)
    {
        directory.FindRoleAsync(admin.UserId, TestRun.Token).Returns(role);

        (await HandleAsync()).ShouldFailWith(new ForbiddenError());

        users.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_user_more_than_the_page_size_is_read_to_detect_a_next_page()
    {
        var page = (await HandleAsync(limit: 1)).ShouldSucceed();
        page.Items.ShouldBe([mina]);
        page.NextCursor.ShouldBeNull();
        await users.Received(1).ListAsync(null, null, null, 2, TestRun.Token);

        var older = mina with { Id = Guid.CreateVersion7() };
        users.ListAsync(default, default, default, default, TestRun.Token).ReturnsForAnyArgs([mina, older]);
        var next = (await HandleAsync(limit: 1)).ShouldSucceed().NextCursor.ShouldNotBeNull();
        await HandleAsync(cursor: next);
        await users.Received(1).ListAsync(null, null, new UserId(mina.Id), ListUsersQuery.DefaultLimit + 1, TestRun.Token);
    }

    [Fact]
    public async Task Filters_compare_in_canonical_form()
    {
        await HandleAsync(email: "MINA@example.com", nickname: " Mina ");

        await users.Received(1).ListAsync(Email.From("mina@example.com"), Nickname.From("mina"), null, Arg.Any<int>(), TestRun.Token);
    }

    [Theory]
    [InlineData("not an address", null)]
    [InlineData(null, "?")]
    [InlineData("mina@example.com", "")]
    public async Task A_filter_that_is_no_address_or_nickname_finds_no_user(string? email, string? nickname)
    {
        (await HandleAsync(email, nickname)).ShouldSucceed().Items.ShouldBeEmpty();

        users.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public void A_cursor_that_this_API_did_not_issue_is_rejected() =>
        new ListUsersValidator().Validate(new ListUsersQuery(admin, null, null, null, KeysetCursor.Parse("x")))
            .Errors.ShouldHaveSingleItem().CustomState.ShouldBe(CommonErrors.CursorInvalid);

    [Theory]
    [InlineData(null, true)]
    [InlineData(1, true)]
    [InlineData(100, true)]
    [InlineData(0, false)]
    [InlineData(101, false)]
    public void A_page_has_from_1_to_100_users(int? limit, bool valid) =>
        new ListUsersValidator().Validate(new ListUsersQuery(admin, null, null, limit, null)).IsValid.ShouldBe(valid);

    private Task<Result<CursorPage<UserResponse>>> HandleAsync(
        string? email = null, string? nickname = null, int? limit = null, string? cursor = null) =>
        new ListUsersHandler(directory, users).Handle(
            new ListUsersQuery(admin, email, nickname, limit, KeysetCursor.Parse(cursor)), TestRun.Token);
}
