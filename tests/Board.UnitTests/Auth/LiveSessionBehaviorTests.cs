using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Persistence;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using MediatR;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class LiveSessionBehaviorTests
{
    private readonly AuthMocks parts = new();
    private readonly CurrentUser user = new();
    private readonly ICallerLock callerLock = Substitute.For<ICallerLock>();
    private readonly Caller caller = Some.Caller();

    [Fact]
    public async Task A_caller_with_a_live_session_reaches_the_handler_which_knows_the_current_user()
    {
        SessionIsLive();

        (await HandleAsync(new CallerQuery(caller), () => 7)).ShouldSucceed().ShouldBe(7);

        user.Nickname.ShouldBe("mina");
    }

    [Fact]
    public async Task A_caller_with_an_ended_session_does_not_reach_the_handler() =>
        (await Should.ThrowAsync<AuthServiceException>(() => HandleAsync(new CallerQuery(caller), Unreachable)))
        .Error.ShouldBe(AuthErrors.SessionEnded);

    [Fact]
    public async Task Transactions_that_the_handler_opens_lock_the_caller()
    {
        SessionIsLive();

        await HandleAsync(new ManualCommand(caller), () => 7);

        callerLock.Received(1).Declare(caller, null);
    }

    [Fact]
    public async Task An_anonymous_request_is_not_checked()
    {
        (await HandleAsync(new CallerQuery(Caller: null), () => 7)).ShouldSucceed().ShouldBe(7);

        parts.Sessions.ReceivedCalls().ShouldBeEmpty();
        callerLock.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_anonymous_request_has_no_current_user() =>
        await Should.ThrowAsync<InvalidOperationException>(() => HandleAsync(new CallerQuery(Caller: null), () => user.Nickname.Length));

    private static int Unreachable() => throw new ShouldAssertException("The handler was called.");

    private void SessionIsLive() =>
        parts.Sessions.FindNicknameIfLiveAsync(caller.SessionId!.Value, caller.UserId, Some.Time, TestRun.Token).Returns("mina");

    private Task<Result<int>> HandleAsync<TRequest>(TRequest request, Func<int> handler)
        where TRequest : IRequest<Result<int>>, IRequireLiveSession =>
        new LiveSessionBehavior<TRequest, Result<int>>(parts.NewService(), user, callerLock)
            .Handle(request, TestRun.Token, () => Task.FromResult<Result<int>>(handler()));
}
