using Board.Application.Common;
using Board.Application.Persistence;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class CreateUserTests : IDisposable
{
    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IPasswordHasher passwords = Substitute.For<IPasswordHasher>();
    private readonly RateLimits limits = new(
        Options.Create(new RateLimitingOptions { Permits = { [UserLimits.SignUpOfAddress] = 1 } }), TimeProvider.System);
    private readonly IIdGenerator ids = Substitute.For<IIdGenerator>();
    private readonly CreateUserCommand command = new("Mina@Example.com", "  mina  ", new Secret("a long password"), "192.0.2.1");
    private readonly CreateUserHandler handler;

    public CreateUserTests()
    {
        passwords.HashAsync(command.Password!, HashingPriority.Normal, TestRun.Token).Returns("the hash");
        handler = new CreateUserHandler(users, passwords, new RecordingUnitOfWork(), limits, ids, new FakeTimeProvider(Some.Time));
    }

    [Fact]
    public async Task A_sign_up_stores_a_member_with_the_hash_of_the_password()
    {
        var id = Guid.CreateVersion7();
        ids.Next().Returns(id);

        await handler.Handle(command, TestRun.Token);

        await users.Received(1).AddAsync(
            Arg.Is<User>(user => user.Id == new UserId(id) && user.PasswordHash == "the hash" && user.Role == UserRole.Member),
            TestRun.Token);
    }

    [Fact]
    public async Task The_response_is_the_stored_user()
    {
        var user = (await handler.Handle(command, TestRun.Token)).ShouldSucceed();

        user.Email.ShouldBe("Mina@Example.com");
        user.Nickname.ShouldBe("mina");
        user.Role.ShouldBe(UserRole.Member);
        user.CreatedAt.ShouldBe(Some.Time);
        user.UpdatedAt.ShouldBe(Some.Time);
    }

    [Theory]
    [InlineData(AddUserOutcome.EmailTaken, "user.email_taken")]
    [InlineData(AddUserOutcome.NicknameTaken, "user.nickname_taken")]
    public async Task A_taken_address_or_nickname_is_rejected(AddUserOutcome outcome, string code)
    {
        users.AddAsync(Arg.Any<User>(), TestRun.Token).Returns(outcome);

        (await handler.Handle(command, TestRun.Token)).Error.ShouldNotBeNull().Code.ShouldBe(code);
    }

    [Fact]
    public async Task Sign_ups_beyond_the_limit_of_an_address_are_rejected_before_hashing()
    {
        await handler.Handle(command, TestRun.Token);
        passwords.ClearReceivedCalls();

        (await handler.Handle(command, TestRun.Token)).ShouldFailWith<UserResponse, RateLimitedError>();

        passwords.ReceivedCalls().ShouldBeEmpty();
        (await handler.Handle(command with { IpAddress = "192.0.2.2" }, TestRun.Token)).ShouldSucceed();
    }

    public void Dispose() => limits.Dispose();
}
