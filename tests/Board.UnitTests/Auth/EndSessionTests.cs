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
    public async Task EndSession_ends_one_of_the_callers_sessions()
    {
        var id = Some.SessionId();
        sessions.EndAsync(id, caller.UserId, SessionEndReason.SignedOut, Some.Time, TestRun.Token).Returns(true);

        (await new EndSessionHandler(sessions, time).Handle(new EndSessionCommand(caller, id), TestRun.Token)).ShouldSucceed();
    }

    [Fact]
    public async Task EndSession_for_an_unknown_session_is_not_found() =>
        (await new EndSessionHandler(sessions, time).Handle(new EndSessionCommand(caller, Some.SessionId()), TestRun.Token))
            .ShouldFailWith(new NotFoundError("session.not_found"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task EndSessions_ends_all_sessions_with_or_without_the_current_one(bool exceptCurrent)
    {
        (await new EndSessionsHandler(sessions, time).Handle(new EndSessionsCommand(caller, exceptCurrent), TestRun.Token)).ShouldSucceed();

        await sessions.Received(1).EndAllAsync(
            caller.UserId, exceptCurrent ? caller.SessionId : null, SessionEndReason.SignedOut, Some.Time, TestRun.Token);
    }

    [Fact]
    public async Task Surplus_sessions_end_in_batches_before_a_password_change_except_the_current_one()
    {
        sessions.EndSurplusAsync(caller.UserId, 100, caller.SessionId, Some.Time, TestRun.Token).Returns(true, true, false);

        await new EndSessionsOnPasswordChange(sessions, unitOfWork, options, time).Handle(new PasswordChanging(caller), TestRun.Token);

        await sessions.Received(3).EndSurplusAsync(caller.UserId, 100, caller.SessionId, Some.Time, TestRun.Token);
        unitOfWork.Commits.ShouldBe(3);
    }

    [Fact]
    public async Task Before_a_user_deletion_live_sessions_keep_their_devices_and_the_callers_session_stays()
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
    public async Task A_password_change_ends_all_sessions_except_the_current_one()
    {
        await new EndSessionsOnPasswordChange(sessions, unitOfWork, options, time).Handle(new PasswordChanged(caller), TestRun.Token);

        await sessions.Received(1).EndAllAsync(caller.UserId, caller.SessionId, SessionEndReason.PasswordChanged, Some.Time, TestRun.Token);
    }

    [Fact]
    public async Task A_user_deletion_ends_all_sessions_and_erases_their_devices()
    {
        sessions.ForgetDevicesAsync(caller.UserId, onlyEnded: false, TestRun.Token).Returns(true, false);

        await new EndSessionsOnUserDeletion(sessions, unitOfWork, options, time)
            .Handle(new UserDeleted(caller.UserId, WithContent: false, Some.Time), TestRun.Token);

        await sessions.Received(1).EndAllAsync(caller.UserId, null, SessionEndReason.UserDeleted, Some.Time, TestRun.Token);
        await sessions.Received(2).ForgetDevicesAsync(caller.UserId, onlyEnded: false, TestRun.Token);
    }
}
