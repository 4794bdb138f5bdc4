using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Passwords;
using Board.Domain.Users;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Board.UnitTests.Users.Passwords;

public sealed class PasswordConfirmationTests : IDisposable
{
    private static readonly Secret Password = new("a long password");

    private readonly IUserRepository users = Substitute.For<IUserRepository>();
    private readonly IPasswordHasher passwords = Substitute.For<IPasswordHasher>();
    private readonly RateLimits limits = new(
        Options.Create(new RateLimitingOptions { Permits = { [UserLimits.WrongPasswordOfSession] = 2 } }), TimeProvider.System);
    private readonly User mina = Some.User(passwordHash: "the hash");
    private readonly Caller caller;

    public PasswordConfirmationTests()
    {
        caller = new Caller(mina.Id, Some.SessionId());
        users.FindAsync(mina.Id, TestRun.Token).Returns(mina);
        Verifying(PasswordCheck.Right);
    }

    public void Dispose() => limits.Dispose();

    [Theory]
    [InlineData(PasswordCheck.Right)]
    [InlineData(PasswordCheck.RightButOutdated)]
    public async Task The_right_password_returns_the_account(PasswordCheck check)
    {
        Verifying(check);

        (await ConfirmAsync()).ShouldSucceed().ShouldBe(mina);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_of_its_field()
    {
        Verifying(PasswordCheck.Wrong);

        (await ConfirmAsync()).ShouldFailWith<User, ValidationError>().Errors.Keys.ShouldBe(["field"]);
    }

    [Fact]
    public async Task A_deleted_account_is_not_found()
    {
        users.FindAsync(mina.Id, TestRun.Token).Returns((User?)null);

        (await ConfirmAsync()).ShouldFailWith(UserErrors.NotFound);
    }

    [Fact]
    public async Task Wrong_passwords_are_counted_per_session()
    {
        Verifying(PasswordCheck.Wrong);

        await ConfirmAsync();
        limits.Peek(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey).ShouldBeNull();
        await ConfirmAsync();

        limits.Peek(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey).ShouldNotBeNull();
        limits.Peek(UserLimits.WrongPasswordOfSession, Some.Caller().Credential.LimitKey).ShouldBeNull("each session is counted apart");
    }

    [Fact]
    public async Task Right_passwords_are_not_counted()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await ConfirmAsync()).ShouldSucceed();
        }

        limits.Peek(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey).ShouldBeNull();
    }

    [Fact]
    public async Task Concurrent_guesses_beyond_the_limit_get_rate_limited_instead_of_wrong()
    {
        var hashed = new TaskCompletionSource<PasswordCheck>();
        passwords.VerifyAsync("the hash", Password, HashingPriority.High, TestRun.Token).Returns(hashed.Task);
        var guesses = Enumerable.Range(0, 5).Select(_ => ConfirmAsync()).ToList();

        hashed.SetResult(PasswordCheck.Wrong);

        (await Task.WhenAll(guesses)).Count(guess => guess.Error is RateLimitedError).ShouldBe(3);
    }

    private void Verifying(PasswordCheck check) =>
        passwords.VerifyAsync("the hash", Password, HashingPriority.High, TestRun.Token).Returns(check);

    private Task<Result<User>> ConfirmAsync() =>
        new PasswordConfirmation(users, passwords, limits).ConfirmAsync(caller, Password, "field", TestRun.Token);
}
