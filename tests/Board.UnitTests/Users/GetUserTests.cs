using Board.Application.Common;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class GetUserTests
{
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly UserResponse mina = Some.User().ToResponse();
    private readonly Caller stranger = Some.Caller();

    public GetUserTests() => users.FindAsync(new UserId(mina.Id), TestRun.Token).Returns(mina);

    [Fact]
    public async Task Anyone_sees_the_public_profile() => await ShouldSeeAsync(caller: null, mina with { Email = null, UpdatedAt = null });

    [Fact]
    public async Task Users_see_all_of_their_own_fields() => await ShouldSeeAsync(stranger with { UserId = new UserId(mina.Id) }, mina);

    [Theory]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Moderator, false)]
    [InlineData(UserRole.Member, false)]
    [InlineData(null, false)]
    public async Task Only_a_current_admin_sees_all_fields_of_others(UserRole? role, bool seesEverything)
    {
        users.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(role);

        await ShouldSeeAsync(stranger, seesEverything ? mina : mina.ToPublicProfile());
    }

    [Fact]
    public async Task An_unknown_user_is_not_found() =>
        (await new GetUserHandler(users).Handle(new GetUserQuery(Some.UserId(), Caller: null), TestRun.Token)).ShouldFailWith(
            UserErrors.NotFound);

    private async Task ShouldSeeAsync(Caller? caller, UserResponse expected) =>
        (await new GetUserHandler(users).Handle(new GetUserQuery(new UserId(mina.Id), caller), TestRun.Token)).ShouldSucceed().ShouldBe(
            expected);
}
