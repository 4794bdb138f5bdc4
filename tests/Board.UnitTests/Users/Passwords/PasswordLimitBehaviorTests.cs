using Board.Application.Common;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Passwords;
using Microsoft.Extensions.Options;

namespace Board.UnitTests.Users;

public sealed class PasswordLimitBehaviorTests : IDisposable
{
    private readonly RateLimits limits = new(
        Options.Create(new RateLimitingOptions { Permits = { [UserLimits.WrongPasswordOfSession] = 1 } }), TimeProvider.System);
    private readonly Caller caller = Some.Caller();

    public void Dispose() => limits.Dispose();

    [Fact]
    public async Task A_session_with_too_many_wrong_passwords_is_rejected_before_any_database_call()
    {
        limits.Take(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey);

        (await HandleAsync(new ManualCommand(caller))).ShouldFailWith<int, RateLimitedError>();
    }

    [Fact]
    public async Task Each_session_has_its_own_limit()
    {
        limits.Take(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey);

        (await HandleAsync(new ManualCommand(new Caller(caller.UserId, Some.SessionId())))).ShouldSucceed();
    }

    [Fact]
    public async Task A_command_that_checks_no_password_is_not_limited()
    {
        limits.Take(UserLimits.WrongPasswordOfSession, caller.Credential.LimitKey);

        (await HandleAsync(new ManualCommand(caller, NeedsPassword: false))).ShouldSucceed();
    }

    [Fact]
    public async Task Reaching_the_handler_counts_nothing()
    {
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            (await HandleAsync(new ManualCommand(caller))).ShouldSucceed();
        }
    }

    private Task<Result<int>> HandleAsync(ManualCommand command) =>
        new PasswordLimitBehavior<ManualCommand, Result<int>>(limits).Handle(command, TestRun.Token, () => Task.FromResult<Result<int>>(7));
}
