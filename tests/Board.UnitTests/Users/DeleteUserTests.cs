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

public sealed class DeleteUserTests
{
    private static readonly Secret Password = new("a long password");

    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IUserDirectory directory = Substitute.For<IUserDirectory>();
    private readonly IPasswordHasher passwords = Substitute.For<IPasswordHasher>();
    private readonly IMediator mediator = Substitute.For<IMediator>();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly User mina = Some.User(passwordHash: "the hash");
    private readonly Caller stranger = Some.Caller();

    public DeleteUserTests()
    {
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina);
        users.DeleteAsync(mina.Id, Arg.Any<string?>(), TestRun.Token).Returns(true);
        passwords.VerifyAsync("the hash", Password, HashingPriority.High, TestRun.Token).Returns(PasswordCheck.Right);
    }

    private Caller Mina => stranger with { UserId = mina.Id };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Users_may_delete_themselves_and_the_event_is_published_in_the_same_transaction(bool withContent)
    {
        var (announcedInside, publishedInside) = ((bool?)null, false);
        mediator.When(publisher => publisher.Publish(new UserDeleting(Mina, mina.Id), TestRun.Token))
            .Do(_ => announcedInside = unitOfWork.IsOpen);
        mediator.When(publisher => publisher.Publish(new UserDeleted(mina.Id, withContent, Some.Time), TestRun.Token))
            .Do(_ => publishedInside = unitOfWork.IsOpen);

        (await HandleAsync(Mina, Password, withContent)).ShouldSucceed();

        announcedInside.ShouldBe(false, "slow work is not part of the transaction");
        publishedInside.ShouldBeTrue();
        unitOfWork.Commits.ShouldBe(1);
        await users.Received(1).DeleteAsync(mina.Id, "the hash", TestRun.Token);
    }

    [Fact]
    public async Task A_wrong_password_prevents_the_deletion_even_for_an_admin()
    {
        directory.FindRoleAsync(mina.Id, TestRun.Token).Returns(UserRole.Admin);

        (await HandleAsync(Mina, new Secret("wrong"))).ShouldFailWith<Unit, ValidationError>().Errors.Keys.ShouldBe(["password"]);

        await users.DidNotReceiveWithAnyArgs().DeleteAsync(default, default, TestRun.Token);
    }

    [Theory]
    [InlineData("another hash", true)]
    [InlineData("a third hash", false)]
    public async Task A_password_whose_hash_was_upgraded_concurrently_is_verified_again(string stored, bool isDeleted)
    {
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina, Some.User(passwordHash: "another hash"));
        users.DeleteAsync(mina.Id, Arg.Any<string?>(), TestRun.Token).Returns(call => call.Arg<string?>() == stored);
        passwords.VerifyAsync("another hash", Password, HashingPriority.High, TestRun.Token).Returns(PasswordCheck.Right);

        var result = await HandleAsync(Mina, Password);

        (result.Error is null).ShouldBe(isDeleted);
        if (!isDeleted)
        {
            result.ShouldFailWith<Unit, ValidationError>().Errors.Keys.ShouldBe(["password"]);
        }
    }

    [Theory]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Moderator, false)]
    [InlineData(UserRole.Member, false)]
    [InlineData(null, false)]
    public async Task An_admin_may_delete_others_without_a_password(UserRole? role, bool allowed)
    {
        directory.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(role);

        (await HandleAsync(stranger, password: null)).Error.ShouldBe(allowed ? null : new ForbiddenError());

        await mediator.Received(allowed ? 1 : 0).Publish(Arg.Any<UserDeleted>(), TestRun.Token);
        passwords.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_user_is_not_found_and_no_event_is_published()
    {
        directory.FindRoleAsync(stranger.UserId, TestRun.Token).Returns(UserRole.Admin);
        users.DeleteAsync(mina.Id, null, TestRun.Token).Returns(false);

        (await HandleAsync(stranger, password: null)).ShouldFailWith(UserErrors.NotFound);

        await mediator.DidNotReceive().Publish(Arg.Any<UserDeleted>(), Arg.Any<CancellationToken>());
    }

    [Fact]
    public void The_password_is_required_for_ones_own_account_only()
    {
        Errors(Mina, password: null).ShouldBe(["Password"]);
        Errors(Mina, Password).ShouldBeEmpty();
        Errors(stranger, password: null).ShouldBeEmpty();
    }

    [Fact]
    public void The_password_is_checked_for_ones_own_account_only()
    {
        ((IConfirmedByPassword)new DeleteUserCommand(Mina, mina.Id, Password, WithContent: false)).NeedsPassword.ShouldBeTrue();
        ((IConfirmedByPassword)new DeleteUserCommand(stranger, mina.Id, Password, WithContent: false)).NeedsPassword.ShouldBeFalse();
    }

    private IEnumerable<string> Errors(Caller caller, Secret? password) =>
        new DeleteUserValidator().Validate(new DeleteUserCommand(caller, mina.Id, password, WithContent: false))
            .Errors.Select(failure => failure.PropertyName);

    private Task<Result<Unit>> HandleAsync(Caller caller, Secret? password, bool withContent = false)
    {
        var confirmation = new PasswordConfirmation(users, passwords, new AuthMocks().Limits);
        return new DeleteUserHandler(users, directory, confirmation, unitOfWork, mediator, new FakeTimeProvider(Some.Time))
            .Handle(new DeleteUserCommand(caller, mina.Id, password, withContent), TestRun.Token);
    }
}
