using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Users.Contracts;
using Board.Domain.Users;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class CallerLockTests
{
    private readonly AuthMocks parts = new();
    private readonly CurrentUser user = new();
    private readonly Caller caller = Some.Caller();
    private readonly CallerLock callerLock;

    public CallerLockTests()
    {
        callerLock = new CallerLock(parts.Sessions, user, parts.Time);
        parts.Sessions.LockCallerAsync(caller.SessionId!.Value, caller.UserId, Arg.Any<bool>(), Some.Time, TestRun.Token).Returns("mina");
    }

    [Fact]
    public async Task A_request_without_a_caller_locks_nothing()
    {
        await callerLock.TakeAsync(TestRun.Token);

        parts.Sessions.ReceivedCalls().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_lock_is_shared_and_reads_the_current_user()
    {
        callerLock.Declare(caller, change: null);

        await callerLock.TakeAsync(TestRun.Token);

        user.Nickname.ShouldBe("mina");
        await parts.Sessions.Received(1).LockCallerAsync(
            caller.SessionId!.Value, caller.UserId, exclusively: false, Some.Time, TestRun.Token);
        await parts.Sessions.DidNotReceiveWithAnyArgs().LockAccountAsync(default, TestRun.Token);
    }

    [Fact]
    public async Task A_command_that_changes_the_callers_own_account_locks_it_exclusively_in_one_statement()
    {
        callerLock.Declare(caller, new AccountCommand(caller, caller.UserId));

        await callerLock.TakeAsync(TestRun.Token);

        await parts.Sessions.Received(1).LockCallerAsync(
            caller.SessionId!.Value, caller.UserId, exclusively: true, Some.Time, TestRun.Token);
        await parts.Sessions.DidNotReceiveWithAnyArgs().LockAccountAsync(default, TestRun.Token);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_that_changes_another_account_locks_both_in_order_of_their_ids_and_then_the_session(bool isOlder)
    {
        var other = new UserId(isOlder ? Guid.Empty : Guid.AllBitsSet);
        callerLock.Declare(caller, new AccountCommand(caller, other));

        await callerLock.TakeAsync(TestRun.Token);

        Received.InOrder(() =>
        {
            parts.Sessions.LockAccountAsync(isOlder ? other : caller.UserId, TestRun.Token);
            parts.Sessions.LockAccountAsync(isOlder ? caller.UserId : other, TestRun.Token);
            parts.Sessions.LockCallerAsync(caller.SessionId!.Value, caller.UserId, exclusively: true, Some.Time, TestRun.Token);
        });
    }

    [Fact]
    public async Task Locking_an_ended_session_fails()
    {
        callerLock.Declare(Some.Caller(), change: null);

        await AuthMocks.ShouldFailAsync(callerLock.TakeAsync(TestRun.Token), AuthErrors.SessionEnded);
    }
}
