using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users.Contracts;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class EndSessionTests
{
    private readonly ISessionRepository sessions = Substitute.For<ISessionRepository>();
    private readonly IOptions<AuthOptions> options = Options.Create(new AuthOptions());
    private readonly RecordingUnitOfWork unitOfWork = new();
    private readonly FakeTimeProvider time = new(Some.Time);
    private readonly Caller caller = Some.Caller();

    [Fact]
    public async Task One_of_the_callers_own_sessions_ends()
    {
        var id = Some.SessionId();
        sessions.EndAsync(id, caller.UserId, SessionEndReason.SignedOut, Some.Time, TestRun.Token).Returns(true);

        (await new EndSessionHandler(sessions, time).Handle(new EndSessionCommand(caller, id), TestRun.Token)).ShouldSucceed();
    }

    [Fact]
    public async Task Anything_else_is_not_found() =>
        (await new EndSessionHandler(sessions, time).Handle(new EndSessionCommand(caller, Some.SessionId()), TestRun.Token))
            .ShouldFailWith(new NotFoundError("session.not_found"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task All_sessions_end_with_or_without_the_current_one(bool exceptCurrent)
    {
        (await new EndSessionsHandler(sessions, time).Handle(new EndSessionsCommand(caller, exceptCurrent), TestRun.Token)).ShouldSucceed();

        await sessions.Received(1).EndAllAsync(
            caller.UserId, exceptCurrent ? caller.SessionId : null, SessionEndReason.SignedOut, Some.Time, TestRun.Token);
    }

    [Fact]
    public async Task What_an_account_cannot_have_ends_in_steps_before_the_password_changes_but_for_the_current_session()
    {
        sessions.EndSurplusAsync(caller.UserId, 100, caller.SessionId, Some.Time, TestRun.Token).Returns(true, true, false);

        await new EndSessionsOnPasswordChange(sessions, unitOfWork, options, time).Handle(new PasswordChanging(caller), TestRun.Token);

        await sessions.Received(3).EndSurplusAsync(caller.UserId, 100, caller.SessionId, Some.Time, TestRun.Token);
        unitOfWork.Commits.ShouldBe(3);
    }

    [Fact]
    public async Task Before_an_account_is_deleted_live_sessions_keep_their_devices_and_the_callers_goes_on()
    {
        sessions.EndSurplusAsync(caller.UserId, 100, caller.SessionId, Some.Time, TestRun.Token).Returns(true, false);
        sessions.ForgetDevicesAsync(caller.UserId, onlyEnded: true, TestRun.Token).Returns(true, true, false);

        await new EndSessionsOnUserDeletion(sessions, unitOfWork, options, time).Handle(
            new UserDeleting(caller, caller.UserId), TestRun.Token);

        await sessions.Received(2).EndSurplusAsync(caller.UserId, 100, caller.SessionId, Some.Time, TestRun.Token);
        await sessions.Received(3).ForgetDevicesAsync(caller.UserId, onlyEnded: true, TestRun.Token);
        unitOfWork.Commits.ShouldBe(5);
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions_but_the_one_it_was_changed_in()
    {
        await new EndSessionsOnPasswordChange(sessions, unitOfWork, options, time).Handle(new PasswordChanged(caller), TestRun.Token);

        await sessions.Received(1).EndAllAsync(caller.UserId, caller.SessionId, SessionEndReason.PasswordChanged, Some.Time, TestRun.Token);
    }

    [Fact]
    public async Task A_deleted_account_has_no_session_left_and_no_device_is_remembered()
    {
        sessions.ForgetDevicesAsync(caller.UserId, onlyEnded: false, TestRun.Token).Returns(true, false);

        await new EndSessionsOnUserDeletion(sessions, unitOfWork, options, time)
            .Handle(new UserDeleted(caller.UserId, WithContent: false, Some.Time), TestRun.Token);

        await sessions.Received(1).EndAllAsync(caller.UserId, null, SessionEndReason.UserDeleted, Some.Time, TestRun.Token);
        await sessions.Received(2).ForgetDevicesAsync(caller.UserId, onlyEnded: false, TestRun.Token);
    }
}
