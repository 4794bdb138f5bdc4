using Board.Application.Auth;
using Board.Application.Common;
using Board.Application.Results;
using Board.Application.Users;
using Board.Application.Users.Contracts;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class GetSessionTests
{
    private readonly ISessionQueries sessions = Substitute.For<ISessionQueries>();
    private readonly IUserDirectory users = Substitute.For<IUserDirectory>();
    private readonly Caller caller = Some.Caller();
    private readonly SessionResponse session = new(Guid.CreateVersion7(), Some.Time, Some.Time, Some.Time, null, null, Current: false);
    private readonly UserResponse user = Some.User().ToResponse();

    [Fact]
    public async Task GetSession_marks_the_callers_session_as_current()
    {
        sessions.FindLiveAsync(caller.SessionId!.Value, Some.Time, TestRun.Token).Returns(session);
        users.FindAsync(caller.UserId, TestRun.Token).Returns(user);

        (await HandleAsync()).ShouldSucceed().ShouldBe(new CurrentSessionResponse(user, session with { Current = true }));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task GetSession_without_the_session_or_the_user_fails_with_session_ended(bool sessionIsThere, bool userIsThere)
    {
        sessions.FindLiveAsync(caller.SessionId!.Value, Some.Time, TestRun.Token).Returns(sessionIsThere ? session : null);
        users.FindAsync(caller.UserId, TestRun.Token).Returns(userIsThere ? user : null);

        (await HandleAsync()).ShouldFailWith(AuthErrors.SessionEnded);
    }

    private Task<Result<CurrentSessionResponse>> HandleAsync() =>
        new GetSessionHandler(sessions, users, new FakeTimeProvider(Some.Time)).Handle(new GetSessionQuery(caller), TestRun.Token);
}
