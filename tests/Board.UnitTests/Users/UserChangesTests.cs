using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class UserChangesTests
{
    private static readonly DateTimeOffset Now = Some.Time.AddDays(1);

    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly User mina = Some.User();

    public UserChangesTests()
    {
        users.LockAsync(mina.Id, TestRun.Token).Returns(mina);
        users.UpdateAsync(mina, TestRun.Token).Returns(true);
    }

    [Fact]
    public async Task What_is_given_changes_and_the_rest_stays()
    {
        var renamed = (await ApplyAsync(Nickname.From("Min"), role: null)).ShouldSucceed();
        renamed.ShouldBe(Some.User().ToResponse() with { Id = mina.Id.Value, Nickname = "Min", UpdatedAt = Now });

        var promoted = (await ApplyAsync(nickname: null, UserRole.Moderator)).ShouldSucceed();
        promoted.ShouldBe(renamed with { Role = UserRole.Moderator });
    }

    [Theory]
    [InlineData(UserRole.Moderator, UserRole.Admin, false)]
    [InlineData(UserRole.Admin, UserRole.Admin, true)]
    [InlineData(UserRole.Admin, UserRole.Moderator, true)]
    [InlineData(UserRole.Moderator, UserRole.Member, true)]
    public async Task Who_may_not_raise_the_role_may_keep_or_lower_it(UserRole now, UserRole wanted, bool allowed)
    {
        mina.Edit(nickname: null, now, Some.Time);

        var changed = await ApplyAsync(nickname: null, wanted, mayRaiseRole: false);

        (changed.Error is null).ShouldBe(allowed);
        mina.Role.ShouldBe(allowed ? wanted : now);
    }

    [Fact]
    public async Task Nothing_given_stores_nothing()
    {
        (await ApplyAsync(nickname: null, role: null)).ShouldSucceed().UpdatedAt.ShouldBe(Some.Time);

        await users.DidNotReceiveWithAnyArgs().UpdateAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task A_nickname_that_somebody_else_has_is_refused()
    {
        users.UpdateAsync(mina, TestRun.Token).Returns(false);

        (await ApplyAsync(Nickname.From("jun"), role: null)).ShouldFailWith(UserErrors.NicknameTaken);
    }

    [Fact]
    public async Task Who_is_gone_is_not_found()
    {
        users.LockAsync(mina.Id, TestRun.Token).Returns((User?)null);

        (await ApplyAsync(Nickname.From("Min"), role: null)).ShouldFailWith(UserErrors.NotFound);
    }

    private Task<Result<UserResponse>> ApplyAsync(Nickname? nickname, UserRole? role, bool mayRaiseRole = true) =>
        new UserChanges(users, new RecordingUnitOfWork(), new FakeTimeProvider(Now)).ApplyAsync(mina.Id, nickname, role, mayRaiseRole, TestRun.Token);
}
