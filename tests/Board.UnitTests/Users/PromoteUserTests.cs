using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class PromoteUserTests
{
    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly User mina = Some.User();

    public PromoteUserTests()
    {
        users.FindByEmailAsync(mina.Email, TestRun.Token).Returns(mina);
        users.FindForUpdateAsync(mina.Id, TestRun.Token).Returns(mina);
        users.UpdateAsync(mina, TestRun.Token).Returns(true);
    }

    [Theory]
    [InlineData(UserRole.Admin)]
    [InlineData(UserRole.Member)]
    public async Task The_user_with_the_address_gets_the_role(UserRole role)
    {
        (await HandleAsync("MINA@example.com", role)).ShouldSucceed().Role.ShouldBe(role);

        await users.Received(1).UpdateAsync(Arg.Is<User>(user => user.Id == mina.Id && user.Role == role), TestRun.Token);
    }

    [Theory]
    [InlineData("nobody@example.com")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task An_unknown_address_is_not_found(string email) =>
        (await HandleAsync(email, UserRole.Admin)).ShouldFailWith(UserErrors.NotFound);

    private Task<Result<UserResponse>> HandleAsync(string email, UserRole role) =>
        new PromoteUserHandler(users, new RecordingUnitOfWork(), new FakeTimeProvider(Some.Time))
            .Handle(new PromoteUserCommand(email, role), TestRun.Token);
}
