using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.RateLimiting;
using Board.Application.Results;
using Board.Application.Users;
using Microsoft.Extensions.Options;

namespace Board.UnitTests.Common;

public sealed class WriteLimitBehaviorTests : IDisposable
{
    private readonly RateLimits limits = new(Options.Create(new RateLimitingOptions { WritesPerMinuteOfUser = 1 }), TimeProvider.System);
    private readonly Caller caller = Some.Caller();

    public void Dispose() => limits.Dispose();

    [Fact]
    public async Task A_user_who_writes_too_often_does_not_reach_the_handler()
    {
        (await HandleAsync(caller)).ShouldSucceed();

        (await HandleAsync(caller with { SessionId = Some.SessionId() })).ShouldFailWith<int, RateLimitedError>();
    }

    [Fact]
    public async Task Others_still_do()
    {
        await HandleAsync(caller);

        (await HandleAsync(Some.Caller())).ShouldSucceed();
    }

    [Theory]
    [InlineData(typeof(ChangePasswordCommand))]
    [InlineData(typeof(EndSessionCommand))]
    [InlineData(typeof(EndSessionsCommand))]
    public void Securing_an_account_is_not_counted(Type command) => typeof(INotCountedAsWrite).IsAssignableFrom(command).ShouldBeTrue();

    [Fact]
    public async Task What_is_not_counted_is_never_refused()
    {
        await HandleAsync(caller);
        var behavior = new WriteLimitBehavior<UncountedCommand, Result<int>>(limits);

        for (var attempt = 1; attempt <= 2; attempt++)
        {
            (await behavior.Handle(new UncountedCommand(caller), TestRun.Token, () => Task.FromResult<Result<int>>(7))).ShouldSucceed();
        }
    }

    private sealed record UncountedCommand(Caller? Caller) : ICommand<int>, IRequireLiveSession, INotCountedAsWrite;

    private Task<Result<int>> HandleAsync(Caller by) =>
        new WriteLimitBehavior<GuardedCommand, Result<int>>(limits).Handle(new GuardedCommand(by), TestRun.Token, () => Task.FromResult<Result<int>>(7));
}
