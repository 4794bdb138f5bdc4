using Board.Application.Common;
using Board.Application.Common.RateLimiting;
using Board.Application.Common.Results;
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

    private Task<Result<int>> HandleAsync(Caller by) =>
        new WriteLimitBehavior<GuardedCommand, Result<int>>(limits).Handle(new GuardedCommand(by), TestRun.Token, () => Task.FromResult<Result<int>>(7));
}
