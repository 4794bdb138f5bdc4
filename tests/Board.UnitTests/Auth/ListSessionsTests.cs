using Board.Application.Auth;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;

namespace Board.UnitTests.Auth;

public sealed class ListSessionsTests
{
    [Fact]
    public async Task ListSessions_marks_the_callers_session_as_current()
    {
        var caller = Some.Caller();
        var current = NewSession(caller.SessionId!.Value.Value);
        var other = NewSession(Guid.CreateVersion7());
        var sessions = Substitute.For<ISessionQueries>();
        sessions.ListLiveAsync(caller.UserId, Some.Time, 7, TestRun.Token).Returns([other, current]);
        var options = Options.Create(new AuthOptions { MaxSessionsPerAccount = 7 });

        var listed = (await new ListSessionsHandler(sessions, options, new FakeTimeProvider(Some.Time))
            .Handle(new ListSessionsQuery(caller), TestRun.Token)).ShouldSucceed();

        listed.Items.ShouldBe([other, current with { Current = true }]);
    }

    private static SessionResponse NewSession(Guid id) => new(id, Some.Time, Some.Time, Some.Time, null, null, Current: false);
}
