using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using MediatR;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Board.UnitTests.Users.Passwords;

public sealed class PasswordConfirmationTests : IDisposable
{
    private static readonly Secret Password = new("a long password");

    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IPasswordHasher passwords = Substitute.For<IPasswordHasher>();
    private readonly RateLimits limits = new(Options.Create(new RateLimitingOptions { WrongPasswordsPerHourOfSession = 2 }), TimeProvider.System);
    private readonly User mina = Some.User(passwordHash: "the hash");
    private readonly Caller caller;
    private readonly List<User> carriedOutFor = [];

    public PasswordConfirmationTests()
    {
        caller = new Caller(mina.Id, Some.SessionId());
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina);
        passwords.VerifyAsync("the hash", Password, HashingTurn.Known, TestRun.Token).Returns(PasswordCheck.Right);
    }

    public void Dispose() => limits.Dispose();

    [Theory]
    [InlineData(PasswordCheck.Right)]
    [InlineData(PasswordCheck.RightButOutdated)]
    public async Task With_the_right_password_it_is_carried_out(PasswordCheck check)
    {
        passwords.VerifyAsync("the hash", Password, HashingTurn.Known, TestRun.Token).Returns(check);

        (await ConfirmAsync(default(Unit))).ShouldSucceed();

        carriedOutFor.ShouldBe([mina]);
    }

    [Fact]
    public async Task A_wrong_one_is_a_fault_of_its_field_and_nothing_is_carried_out()
    {
        passwords.VerifyAsync("the hash", Password, HashingTurn.Known, TestRun.Token).Returns(PasswordCheck.Wrong);

        (await ConfirmAsync(default(Unit))).ShouldFailWith<Unit, ValidationError>().Errors.Keys.ShouldBe(["field"]);

        carriedOutFor.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_for_another_reason_is_refused() =>
        (await ConfirmAsync(new ForbiddenError())).ShouldFailWith(new ForbiddenError());

    [Fact]
    public async Task If_the_hash_is_another_one_by_then_the_password_is_verified_again()
    {
        var renewed = Some.User(passwordHash: "new hash");
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina, renewed);
        passwords.VerifyAsync("new hash", Password, HashingTurn.Known, TestRun.Token).Returns(PasswordCheck.Right);

        (await ConfirmAsync(null, default(Unit))).ShouldSucceed();

        carriedOutFor.ShouldBe([mina, renewed]);
    }

    [Fact]
    public async Task If_the_account_is_gone_by_then_it_is_not_found()
    {
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina, (User?)null);

        (await ConfirmAsync(null, default(Unit))).ShouldFailWith(UserErrors.NotFound);
    }

    [Fact]
    public async Task After_too_many_wrong_ones_the_session_is_refused_before_a_password_is_hashed()
    {
        passwords.VerifyAsync("the hash", Password, HashingTurn.Known, TestRun.Token).Returns(PasswordCheck.Wrong);
        await ConfirmAsync(default(Unit));
        await ConfirmAsync(default(Unit));
        passwords.ClearReceivedCalls();

        (await ConfirmAsync(default(Unit))).ShouldFailWith<Unit, RateLimitedError>();

        passwords.ReceivedCalls().ShouldBeEmpty();
        limits.Peek(RateLimit.WrongPasswordOfSession, Some.SessionId().ToString()).ShouldBeNull("each session is counted apart");
    }

    [Fact]
    public async Task Right_ones_are_not_counted()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await ConfirmAsync(default(Unit))).ShouldSucceed();
        }
    }

    [Fact]
    public async Task Of_guesses_at_once_those_beyond_the_limit_do_not_learn_that_they_are_wrong()
    {
        var hashed = new TaskCompletionSource<PasswordCheck>();
        passwords.VerifyAsync("the hash", Password, HashingTurn.Known, TestRun.Token).Returns(hashed.Task);
        var guesses = Enumerable.Range(0, 5).Select(_ => ConfirmAsync(default(Unit))).ToList();

        hashed.SetResult(PasswordCheck.Wrong);

        (await Task.WhenAll(guesses)).Count(guess => guess.Error is RateLimitedError).ShouldBe(3);
    }

    /// <summary>Confirms something that turns out like this, one time after the other.</summary>
    private Task<Result<Unit>> ConfirmAsync(params Result<Unit>?[] outcomes)
    {
        var pending = new Queue<Result<Unit>?>(outcomes);
        return new PasswordConfirmation(users, passwords, limits).ConfirmAsync(
            caller,
            Password,
            "field",
            user =>
            {
                carriedOutFor.Add(user);
                return Task.FromResult(pending.Dequeue());
            },
            TestRun.Token);
    }
}
