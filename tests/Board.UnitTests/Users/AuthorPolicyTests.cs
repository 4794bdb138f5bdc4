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
    public async Task The_author_may_change_content_without_a_query_for_the_role()
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
    public async Task Another_user_may_change_content_with_the_current_role_of_a_moderator(UserRole? role, bool allowed)
    {
        users.FindRoleAsync(caller.UserId, TestRun.Token).Returns(role);

        (await users.MayChangeAsync(caller, authored, TestRun.Token)).ShouldBe(allowed);
    }
}
