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
    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IUserDirectory directory = Substitute.For<IUserDirectory>();
    private readonly User mina = Some.User();
    private readonly Caller stranger = Some.Caller();

    public EditUserTests()
    {
        users.LockAsync(mina.Id, TestRun.Token).Returns(mina);
        users.UpdateAsync(mina, TestRun.Token).Returns(true);
    }

    private Caller Mina => stranger with { UserId = mina.Id };

    [Fact]
    public async Task Users_rename_themselves_and_nobody_asks_for_their_role()
    {
        (await HandleAsync(Mina, nickname: new("Min"))).ShouldSucceed().Nickname.ShouldBe("Min");

        directory.ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Moderator, false)]
    [InlineData(UserRole.Member, false)]
    [InlineData(null, false)]
    public async Task Others_are_edited_by_who_is_an_admin_now(UserRole? role, bool allowed)
    {
        directory.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(role);

        (await HandleAsync(stranger, nickname: new("Min"), role: new(UserRole.Moderator))).Error.ShouldBe(allowed ? null : new ForbiddenError());

        mina.Role.ShouldBe(allowed ? UserRole.Moderator : UserRole.Member);
    }

    [Theory]
    [InlineData(UserRole.Member)]
    [InlineData(UserRole.Moderator)]
    [InlineData(UserRole.Admin)]
    public async Task Who_is_no_admin_names_no_role_not_even_their_own(UserRole role)
    {
        directory.FindRoleAsync(mina.Id, TestRun.Token).Returns(UserRole.Member);

        (await HandleAsync(Mina, nickname: new("Min"), role: new(role))).ShouldFailWith(new ForbiddenError());

        mina.Nickname.Value.ShouldBe("mina");
    }

    [Fact]
    public async Task An_admin_who_has_just_been_demoted_does_not_undo_it()
    {
        directory.FindRoleAsync(mina.Id, TestRun.Token).Returns(UserRole.Admin);

        (await HandleAsync(Mina, role: new(UserRole.Admin))).ShouldFailWith(new ForbiddenError());
    }

    [Theory]
    [InlineData(false, false, new string[] { })]
    [InlineData(true, false, new[] { "Nickname" })]
    [InlineData(false, true, new[] { "Role" })]
    [InlineData(true, true, new[] { "Nickname", "Role" })]
    public void A_field_that_is_there_must_say_something(bool nickname, bool role, string[] fields) =>
        new EditUserValidator()
            .Validate(new EditUserCommand(Mina, mina.Id, nickname ? new(null) : default, role ? new(null) : default))
            .Errors.Select(failure => failure.PropertyName).ShouldBe(fields);

    private Task<Result<UserResponse>> HandleAsync(Caller caller, Optional<string> nickname = default, Optional<UserRole?> role = default) =>
        new EditUserHandler(directory, new UserChanges(users, new RecordingUnitOfWork(), new FakeTimeProvider(Some.Time)))
            .Handle(new EditUserCommand(caller, mina.Id, nickname, role), TestRun.Token);
}
