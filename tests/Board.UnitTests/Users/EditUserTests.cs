using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class EditUserTests
{
    private static readonly DateTimeOffset Now = Some.Time.AddDays(1);

    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IUserDirectory directory = Substitute.For<IUserDirectory>();
    private readonly User mina = Some.User();
    private readonly Caller stranger = Some.Caller();

    public EditUserTests()
    {
        users.FindForUpdateAsync(mina.Id, TestRun.Token).Returns(mina);
        users.UpdateAsync(mina, TestRun.Token).Returns(true);
    }

    private Caller Mina => stranger with { UserId = mina.Id };

    [Fact]
    public async Task Users_may_rename_themselves_without_a_query_for_the_role()
    {
        (await HandleAsync(Mina, nickname: new("Min"))).ShouldSucceed().Nickname.ShouldBe("Min");

        directory.ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Moderator, false)]
    [InlineData(UserRole.Member, false)]
    [InlineData(null, false)]
    public async Task An_admin_may_edit_others(UserRole? role, bool allowed)
    {
        directory.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(role);

        (await HandleAsync(stranger, nickname: new("Min"), role: new(UserRole.Moderator))).Error.ShouldBe(
            allowed ? null : new ForbiddenError());

        mina.Role.ShouldBe(allowed ? UserRole.Moderator : UserRole.Member);
    }

    [Theory]
    [InlineData(UserRole.Member)]
    [InlineData(UserRole.Moderator)]
    [InlineData(UserRole.Admin)]
    public async Task A_member_may_not_send_a_role_even_an_unchanged_one(UserRole role)
    {
        directory.FindRoleAsync(mina.Id, TestRun.Token).Returns(UserRole.Member);

        (await HandleAsync(Mina, nickname: new("Min"), role: new(role))).ShouldFailWith(new ForbiddenError());

        mina.Nickname.Value.ShouldBe("mina");
    }

    [Theory]
    [InlineData(UserRole.Moderator, UserRole.Admin, false)]
    [InlineData(UserRole.Admin, UserRole.Admin, true)]
    [InlineData(UserRole.Admin, UserRole.Moderator, true)]
    [InlineData(UserRole.Moderator, UserRole.Member, true)]
    public async Task Users_cannot_raise_their_own_role(UserRole now, UserRole wanted, bool allowed)
    {
        directory.FindRoleAsync(mina.Id, TestRun.Token).Returns(UserRole.Admin);
        mina.Edit(nickname: null, now, Some.Time);

        (await HandleAsync(Mina, role: new(wanted))).Error.ShouldBe(allowed ? null : new ForbiddenError());

        mina.Role.ShouldBe(allowed ? wanted : now);
    }

    [Fact]
    public async Task Given_fields_change_and_absent_fields_stay()
    {
        directory.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(UserRole.Admin);

        var renamed = (await HandleAsync(stranger, nickname: new("Min"))).ShouldSucceed();
        renamed.ShouldBe(Some.User().ToResponse() with { Id = mina.Id.Value, Nickname = "Min", UpdatedAt = Now });

        (await HandleAsync(stranger, role: new(UserRole.Moderator))).ShouldSucceed().ShouldBe(renamed with { Role = UserRole.Moderator });
    }

    [Fact]
    public async Task An_empty_edit_stores_nothing()
    {
        (await HandleAsync(Mina)).ShouldSucceed().UpdatedAt.ShouldBe(Some.Time);

        await users.DidNotReceiveWithAnyArgs().UpdateAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task A_taken_nickname_is_rejected()
    {
        users.UpdateAsync(mina, TestRun.Token).Returns(false);

        (await HandleAsync(Mina, nickname: new("jun"))).ShouldFailWith(UserErrors.NicknameTaken);
    }

    [Fact]
    public async Task A_deleted_user_is_not_found()
    {
        users.FindForUpdateAsync(mina.Id, TestRun.Token).Returns((User?)null);

        (await HandleAsync(Mina, nickname: new("Min"))).ShouldFailWith(UserErrors.NotFound);
    }

    [Theory]
    [InlineData(false, false, new string[] { })]
    [InlineData(true, false, new[] { "Nickname" })]
    [InlineData(false, true, new[] { "Role" })]
    [InlineData(true, true, new[] { "Nickname", "Role" })]
    public void A_present_field_must_not_be_null(bool nickname, bool role, string[] fields) =>
        new EditUserValidator()
            .Validate(new EditUserCommand(Mina, mina.Id, nickname ? new(null) : default, role ? new(null) : default))
            .Errors.Select(failure => failure.PropertyName).ShouldBe(fields);

    private Task<Result<UserResponse>> HandleAsync(
        Caller caller, Optional<string> nickname = default, Optional<UserRole?> role = default) =>
        new EditUserHandler(users, directory, new FakeTimeProvider(Now))
            .Handle(new EditUserCommand(caller, mina.Id, nickname, role), TestRun.Token);
}
