using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Microsoft.Extensions.Options;

namespace Board.UnitTests.Common;

/// <summary>The write limit is checked before the session is looked up, and counted afterwards.</summary>
public sealed class WriteLimitBehaviorTests : IDisposable
{
    private readonly RateLimits limits = new(
        Options.Create(new RateLimitingOptions { Permits = { [WriteLimits.OfUser] = 1 } }), TimeProvider.System);
    private readonly Caller caller = Some.Caller();

    public void Dispose() => limits.Dispose();

    [Fact]
    public async Task Commands_beyond_the_write_limit_are_rejected_before_the_session_is_checked()
    {
        (await HandleAsync(new TransactionalCommand(caller))).ShouldSucceed();

        var again = new TransactionalCommand(new Caller(caller.UserId, Some.SessionId()));
        (await PassLimitAsync(again, () => throw new ShouldAssertException("The database was reached.")))
            .ShouldFailWith<int, RateLimitedError>();
    }

    [Fact]
    public async Task Commands_of_other_users_pass()
    {
        await HandleAsync(new TransactionalCommand(caller));

        (await HandleAsync(new TransactionalCommand(Some.Caller()))).ShouldSucceed();
    }

    [Fact]
    public async Task A_command_of_an_ended_session_is_not_counted()
    {
        await PassLimitAsync(new TransactionalCommand(caller), () => Task.FromResult<Result<int>>(AuthErrors.SessionEnded));

        (await HandleAsync(new TransactionalCommand(caller))).ShouldSucceed();
    }

    [Fact]
    public async Task A_retried_command_is_counted_once()
    {
        var behavior = new WriteCountBehavior<TransactionalCommand, Result<int>>(limits);

        for (var run = 1; run <= 3; run++)
        {
            (await behavior.Handle(new TransactionalCommand(caller), TestRun.Token, SucceedAsync)).ShouldSucceed();
        }
    }

    [Fact]
    public async Task Concurrent_commands_beyond_the_limit_are_rejected_when_they_are_counted()
    {
        await CountAsync(new TransactionalCommand(caller));

        (await CountAsync(new TransactionalCommand(caller))).ShouldFailWith<int, RateLimitedError>();
    }

    [Theory]
    [InlineData(typeof(ChangePasswordCommand))]
    [InlineData(typeof(EndSessionCommand))]
    [InlineData(typeof(EndSessionsCommand))]
    public void Commands_that_secure_an_account_are_not_counted(Type command) =>
        typeof(INotCountedAsWrite).IsAssignableFrom(command).ShouldBeTrue();

    [Fact]
    public async Task Commands_that_are_not_counted_are_never_rejected()
    {
        await HandleAsync(new TransactionalCommand(caller));

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            (await HandleAsync(new UncountedCommand(caller))).ShouldSucceed();
        }
    }

    [Fact]
    public async Task A_limit_of_a_command_counts_these_commands_of_each_user()
    {
        using var ofCommand = new RateLimits(
            Options.Create(new RateLimitingOptions()),
            TimeProvider.System,
            [WriteLimits.OfUser, RateLimit.PerHour<TransactionalCommand>(1, "ProbesPerHourOfUser")]);

        (await CountAsync(new TransactionalCommand(caller), ofCommand)).ShouldSucceed();

        (await CountAsync(new TransactionalCommand(caller), ofCommand)).ShouldFailWith<int, RateLimitedError>();
        (await CountAsync(new TransactionalCommand(Some.Caller()), ofCommand)).ShouldSucceed();
        (await CountAsync(new UncountedCommand(caller), ofCommand)).ShouldSucceed();
    }

    [Fact]
    public async Task Commands_beyond_their_own_limit_are_rejected_before_the_session_is_checked()
    {
        using var ofCommand = new RateLimits(
            Options.Create(new RateLimitingOptions()), TimeProvider.System, [RateLimit.PerHour<UncountedCommand>(1, "Probes")]);
        await CountAsync(new UncountedCommand(caller), ofCommand);

        (await PassLimitAsync(
                new UncountedCommand(caller), () => throw new ShouldAssertException("The database was reached."), ofCommand))
            .ShouldFailWith<int, RateLimitedError>();
    }

    [Fact]
    public async Task A_command_that_is_no_write_has_its_own_limit_too()
    {
        using var ofCommand = new RateLimits(
            Options.Create(new RateLimitingOptions()), TimeProvider.System, [RateLimit.PerMinute<UncountedCommand>(1, "Probes")]);

        (await CountAsync(new UncountedCommand(caller), ofCommand)).ShouldSucceed();

        (await CountAsync(new UncountedCommand(caller), ofCommand)).ShouldFailWith<int, RateLimitedError>();
    }

    private static Task<Result<int>> SucceedAsync() => Task.FromResult<Result<int>>(7);

    private Task<Result<int>> HandleAsync<TCommand>(TCommand command)
        where TCommand : ICommand<int> =>
        PassLimitAsync(command, () => CountAsync(command));

    private Task<Result<int>> PassLimitAsync<TCommand>(TCommand command, Func<Task<Result<int>>> next, RateLimits? other = null)
        where TCommand : ICommand<int> =>
        new WriteLimitBehavior<TCommand, Result<int>>(other ?? limits).Handle(command, TestRun.Token, () => next());

    private Task<Result<int>> CountAsync<TCommand>(TCommand command, RateLimits? other = null)
        where TCommand : ICommand<int> =>
        new WriteCountBehavior<TCommand, Result<int>>(other ?? limits).Handle(command, TestRun.Token, SucceedAsync);
}
