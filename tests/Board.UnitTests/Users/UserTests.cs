using Board.Domain.Users;

namespace Board.UnitTests.Users;

public sealed class UserTests
{
    [Fact]
    public void A_new_user_is_a_member()
    {
        var user = User.SignUp(Some.UserId(), Email.From("mina@example.com"), Nickname.From("mina"), "hash", Some.Time);

        user.Role.ShouldBe(UserRole.Member);
        user.CreatedAt.ShouldBe(Some.Time);
        user.UpdatedAt.ShouldBe(Some.Time);
    }

    [Theory]
    [InlineData(UserRole.Member, 0)]
    [InlineData(UserRole.Moderator, 1)]
    [InlineData(UserRole.Admin, 2)]
    public void The_stored_numbers_of_roles_never_change(UserRole role, int stored) => ((int)role).ShouldBe(stored);
}
