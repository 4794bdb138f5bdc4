using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using Board.UnitTests.Auth;
using MediatR;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Users;

public sealed class ChangePasswordTests
{
    private static readonly Secret Current = new("a long password");
    private static readonly Secret New = new("an even longer password");
    private static readonly DateTimeOffset Now = Some.Time.AddDays(1);

    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IPasswordHasher passwords = Substitute.For<IPasswordHasher>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly User mina = Some.User(passwordHash: "old hash");
    private readonly Caller caller;

    public ChangePasswordTests()
    {
        caller = new Caller(mina.Id, Some.SessionId());
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina);
        users.UpdatePasswordAsync(mina, "old hash", TestRun.Token).Returns(true);
        passwords.VerifyAsync("old hash", Current, HashingPriority.High, TestRun.Token).Returns(PasswordCheck.Right);
        passwords.HashAsync(Arg.Any<Secret>(), HashingPriority.High, TestRun.Token).Returns("new hash");
    }

    [Fact]
    public async Task The_new_password_is_stored_and_the_event_published_in_one_transaction()
    {
        var publishedInside = false;
        mediator.When(publisher => publisher.Publish(new PasswordChanged(caller), TestRun.Token)).Do(
            _ => publishedInside = unitOfWork.IsOpen);

        (await HandleAsync(New)).ShouldSucceed();

        mina.PasswordHash.ShouldBe("new hash");
        mina.UpdatedAt.ShouldBe(Now);
        publishedInside.ShouldBeTrue();
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task A_wrong_current_password_is_an_error_of_that_field()
    {
        passwords.VerifyAsync("old hash", Current, HashingPriority.High, TestRun.Token).Returns(PasswordCheck.Wrong);

        (await HandleAsync(New)).ShouldFailWith<Unit, ValidationError>().Errors.Keys.ShouldBe(["currentPassword"]);

        unitOfWork.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task A_password_whose_hash_was_upgraded_concurrently_is_verified_again()
    {
        var rehashed = Some.User(passwordHash: "another hash");
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina, rehashed);
        users.UpdatePasswordAsync(mina, "old hash", TestRun.Token).Returns(false);
        users.UpdatePasswordAsync(rehashed, "another hash", TestRun.Token).Returns(true);
        passwords.VerifyAsync("another hash", Current, HashingPriority.High, TestRun.Token).Returns(PasswordCheck.Right);

        (await HandleAsync(New)).ShouldSucceed();
    }

    [Fact]
    public async Task A_password_whose_hash_changed_twice_is_wrong_and_no_event_is_published()
    {
        users.FindAsync(mina.Id, TestRun.Token).Returns(_ => Some.User(passwordHash: "old hash"));
        users.UpdatePasswordAsync(Arg.Any<User>(), "old hash", TestRun.Token).Returns(false);

        (await HandleAsync(New)).ShouldFailWith<Unit, ValidationError>().Errors.Keys.ShouldBe(["currentPassword"]);

        await mediator.DidNotReceive().Publish(Arg.Any<PasswordChanged>(), Arg.Any<CancellationToken>());
    }

    [Theory]
    [InlineData("MINA@example.com")]
    [InlineData("mina")]
    public async Task The_new_password_must_not_be_the_address_or_the_nickname(string password) =>
        (await HandleAsync(new Secret(password))).ShouldFailWith<Unit, ValidationError>().Errors.Keys.ShouldBe(["newPassword"]);

    [Fact]
    public async Task The_password_of_another_user_cannot_be_changed() =>
        (await HandleAsync(New, Some.Caller())).ShouldFailWith(new ForbiddenError());

    [Fact]
    public async Task A_deleted_account_is_not_found()
    {
        users.FindAsync(mina.Id, TestRun.Token).Returns((User?)null);

        (await HandleAsync(New)).ShouldFailWith(UserErrors.NotFound);
    }

    private Task<Result<Unit>> HandleAsync(Secret newPassword, Caller? by = null) =>
        new ChangePasswordHandler(
                users, passwords, new PasswordConfirmation(users, passwords, new AuthMocks().Limits),
                unitOfWork, mediator, new FakeTimeProvider(Now))
            .Handle(new ChangePasswordCommand(by ?? caller, mina.Id, Current, newPassword), TestRun.Token);
}
