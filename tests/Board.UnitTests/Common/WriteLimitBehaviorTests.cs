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
    public async Task A_user_who_writes_too_often_does_not_reach_the_database_whatever_the_session()
    {
        (await HandleAsync(new TransactionalCommand(caller))).ShouldSucceed();

        var again = new TransactionalCommand(new Caller(caller.UserId, Some.SessionId()));
        (await PassLimitAsync(again, () => throw new ShouldAssertException("The database was reached.")))
            .ShouldFailWith<int, RateLimitedError>();
    }

    [Fact]
    public async Task Others_still_do()
    {
        await HandleAsync(new TransactionalCommand(caller));

        (await HandleAsync(new TransactionalCommand(Some.Caller()))).ShouldSucceed();
    }

    [Fact]
    public async Task A_command_whose_session_has_ended_is_not_counted()
    {
        await PassLimitAsync(new TransactionalCommand(caller), () => Task.FromResult<Result<int>>(AuthErrors.SessionEnded));

        (await HandleAsync(new TransactionalCommand(caller))).ShouldSucceed();
    }

    [Fact]
    public async Task However_often_the_transaction_is_retried_a_command_counts_once()
    {
        var behavior = new WriteCountBehavior<TransactionalCommand, Result<int>>(limits);

        for (var run = 1; run <= 3; run++)
        {
            (await behavior.Handle(new TransactionalCommand(caller), TestRun.Token, SucceedAsync)).ShouldSucceed();
        }
    }

    [Fact]
    public async Task Of_commands_at_once_those_beyond_the_limit_are_refused_when_they_are_counted()
    {
        await CountAsync(new TransactionalCommand(caller));

        (await CountAsync(new TransactionalCommand(caller))).ShouldFailWith<int, RateLimitedError>();
    }

    [Theory]
    [InlineData(typeof(ChangePasswordCommand))]
    [InlineData(typeof(EndSessionCommand))]
    [InlineData(typeof(EndSessionsCommand))]
    public void Securing_an_account_is_not_counted(Type command) => typeof(INotCountedAsWrite).IsAssignableFrom(command).ShouldBeTrue();

    [Fact]
    public async Task What_is_not_counted_is_never_refused()
    {
        await HandleAsync(new TransactionalCommand(caller));

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            (await HandleAsync(new UncountedCommand(caller))).ShouldSucceed();
        }
    }

    private static Task<Result<int>> SucceedAsync() => Task.FromResult<Result<int>>(7);

    private Task<Result<int>> HandleAsync<TCommand>(TCommand command)
        where TCommand : ICommand<int> =>
        PassLimitAsync(command, () => CountAsync(command));

    private Task<Result<int>> PassLimitAsync<TCommand>(TCommand command, Func<Task<Result<int>>> next)
        where TCommand : ICommand<int> =>
        new WriteLimitBehavior<TCommand, Result<int>>(limits).Handle(command, TestRun.Token, () => next());

    private Task<Result<int>> CountAsync<TCommand>(TCommand command)
        where TCommand : ICommand<int> =>
        new WriteCountBehavior<TCommand, Result<int>>(limits).Handle(command, TestRun.Token, SucceedAsync);
}
