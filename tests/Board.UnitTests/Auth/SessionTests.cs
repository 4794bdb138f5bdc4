using Board.Domain.Auth;

namespace Board.UnitTests.Auth;

public sealed class SessionTests
{
    private static readonly TimeSpan Idle = TimeSpan.FromDays(14);

    [Fact]
    public void A_session_ends_a_lifetime_after_the_sign_in()
    {
        var session = Start(userAgent: null);

        session.CreatedAt.ShouldBe(Some.Time);
        session.ExpiresAt.ShouldBe(Some.Time.AddDays(90));
        session.EndedAt.ShouldBeNull();
    }

    [Theory]
    [InlineData(0, 14)]
    [InlineData(75, 89)]
    [InlineData(76, 90)]
    [InlineData(80, 90)]
    [InlineData(90, 90)]
    public void A_refresh_token_expires_after_the_idle_lifetime_but_never_past_the_session(int issuedOnDay, int expiresOnDay) =>
        Start(userAgent: null).RefreshTokenExpiry(Some.Time.AddDays(issuedOnDay), Idle).ShouldBe(Some.Time.AddDays(expiresOnDay));

    [Fact]
    public void A_long_user_agent_is_cut()
    {
        Start(new string('x', 512)).UserAgent.ShouldBe(new string('x', 512));
        Start(new string('x', 513)).UserAgent.ShouldBe(new string('x', 512));
    }

    [Fact]
    public void A_user_agent_is_never_cut_inside_a_surrogate_pair() =>
        Start(new string('x', Session.MaxUserAgentLength - 1) + "😀😀").UserAgent.ShouldBe(
            new string('x', Session.MaxUserAgentLength - 1) + "😀");

    [Theory]
    [InlineData(SessionEndReason.SignedOut, 1)]
    [InlineData(SessionEndReason.Replaced, 2)]
    [InlineData(SessionEndReason.TokenReused, 3)]
    [InlineData(SessionEndReason.TokenMismatch, 4)]
    [InlineData(SessionEndReason.Expired, 5)]
    [InlineData(SessionEndReason.PasswordChanged, 6)]
    [InlineData(SessionEndReason.UserDeleted, 7)]
    public void The_stored_numbers_of_reasons_never_change(SessionEndReason reason, int stored) => ((int)reason).ShouldBe(stored);

    private static Session Start(string? userAgent) =>
        Session.Start(Some.SessionId(), Some.UserId(), Some.Time, TimeSpan.FromDays(90), userAgent, ipAddress: null);
}
