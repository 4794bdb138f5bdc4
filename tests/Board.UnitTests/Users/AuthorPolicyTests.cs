using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Common;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class AuthorPolicyTests
{
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly IAuthored authored = Substitute.For<IAuthored>();
    private readonly Caller caller = Some.Caller();

    [Fact]
    public async Task The_author_may_and_no_role_is_looked_up()
    {
        authored.IsWrittenBy(caller.UserId).Returns(true);

        (await users.MayChangeAsync(caller, authored, TestRun.Token)).ShouldBeTrue();

        users.ReceivedCalls().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(UserRole.Moderator, true)]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Member, false)]
    [InlineData(null, false)]
    public async Task Others_may_if_they_are_moderators_now(UserRole? role, bool allowed)
    {
        users.FindRoleAsync(caller.UserId, TestRun.Token).Returns(role);

        (await users.MayChangeAsync(caller, authored, TestRun.Token)).ShouldBe(allowed);
    }
}
