using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Messaging;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class LiveSessionBehaviorTests
{
    private readonly AuthParts parts = new();
    private readonly CurrentUser user = new();
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly Caller caller = Some.Caller();

    [Fact]
    public async Task A_caller_whose_session_lives_reaches_the_handler_and_is_known_there()
    {
        parts.Sessions.FindNicknameIfLiveAsync(caller.SessionId, caller.UserId, Some.Time, TestRun.Token).Returns("mina");

        (await HandleAsync(new GuardedCommand(caller), () => 7)).ShouldSucceed().ShouldBe(7);

        user.Nickname.ShouldBe("mina");
        unitOfWork.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task A_caller_whose_session_has_ended_does_not() =>
        (await Should.ThrowAsync<AuthServiceException>(() => HandleAsync(new GuardedCommand(caller), Unreachable)))
        .Error.ShouldBe(AuthErrors.SessionEnded);

    [Fact]
    public async Task A_session_that_is_to_be_locked_is_until_the_handler_is_done()
    {
        var lockedInTransaction = false;
        parts.Sessions.LockAndFindNicknameIfLiveAsync(caller.SessionId, caller.UserId, Some.Time, TestRun.Token).Returns(_ =>
        {
            lockedInTransaction = unitOfWork.IsOpen;
            return "mina";
        });

        (await HandleAsync(new LockingCommand(caller), () => lockedInTransaction && unitOfWork.IsOpen ? 7 : 0)).ShouldSucceed().ShouldBe(7);

        user.Nickname.ShouldBe("mina");
        unitOfWork.Commits.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_has_ended_cannot_be_locked()
    {
        (await Should.ThrowAsync<AuthServiceException>(() => HandleAsync(new LockingCommand(caller), Unreachable)))
            .Error.ShouldBe(AuthErrors.SessionEnded);

        unitOfWork.Commits.ShouldBe(0);
    }

    [Fact]
    public async Task An_anonymous_reader_has_no_session_to_check()
    {
        (await HandleAsync(new GuardedCommand(Caller: null), () => 7)).ShouldSucceed().ShouldBe(7);

        parts.Sessions.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nor_is_an_anonymous_reader_anybody() =>
        await Should.ThrowAsync<InvalidOperationException>(() => HandleAsync(new GuardedCommand(Caller: null), () => user.Nickname.Length));

    private static int Unreachable() => throw new ShouldAssertException("The handler was called.");

    private Task<Result<int>> HandleAsync<TCommand>(TCommand command, Func<int> handler)
        where TCommand : ICommand<int>, IRequireLiveSession =>
        new LiveSessionBehavior<TCommand, Result<int>>(parts.NewService(), user, unitOfWork)
            .Handle(command, TestRun.Token, () => Task.FromResult<Result<int>>(handler()));
}
