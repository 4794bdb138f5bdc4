using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Common.Results;
using Board.Application.Users.Contracts;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class LiveSessionBehaviorTests
{
    private readonly AuthParts parts = new();
    private readonly CurrentUser user = new();
    private readonly Caller caller = Some.Caller();

    [Fact]
    public async Task A_caller_whose_session_lives_reaches_the_handler_and_is_known_there()
    {
        parts.Sessions.FindNicknameIfLiveAsync(caller.SessionId, caller.UserId, Some.Time, TestRun.Token).Returns("mina");

        (await HandleAsync(caller, () => 7)).ShouldSucceed().ShouldBe(7);

        user.Nickname.ShouldBe("mina");
    }

    [Fact]
    public async Task A_caller_whose_session_has_ended_does_not() =>
        (await Should.ThrowAsync<AuthServiceException>(
            () => HandleAsync(caller, () => throw new ShouldAssertException("The handler was called."))))
        .Error.ShouldBe(AuthErrors.SessionEnded);

    [Fact]
    public async Task An_anonymous_reader_has_no_session_to_check()
    {
        (await HandleAsync(caller: null, () => 7)).ShouldSucceed().ShouldBe(7);

        parts.Sessions.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nor_is_an_anonymous_reader_anybody() =>
        await Should.ThrowAsync<InvalidOperationException>(() => HandleAsync(caller: null, () => user.Nickname.Length));

    private Task<Result<int>> HandleAsync(Caller? caller, Func<int> handler) =>
        new LiveSessionBehavior<GuardedCommand, Result<int>>(parts.NewService(), user)
            .Handle(new GuardedCommand(caller), TestRun.Token, () => Task.FromResult<Result<int>>(handler()));
}
