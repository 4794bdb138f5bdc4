using Board.Domain.Auth;

namespace Board.UnitTests.Auth.Tokens;

public sealed class RefreshTokenTests
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Moment = TimeSpan.FromMicroseconds(1);
    private static readonly RefreshToken Fresh = Some.RefreshToken(Some.Session(expiresAt: Some.Time.AddDays(20)));
    private static readonly DateTimeOffset Use = Some.Time.AddDays(1);
    private static readonly RefreshToken Used = Fresh with { UsedAt = Use };

    [Fact]
    public void An_unused_token_is_live_until_it_expires()
    {
        StateOf(Fresh, Some.Time).ShouldBe(RefreshTokenState.Live);
        StateOf(Fresh, Fresh.ExpiresAt - Moment).ShouldBe(RefreshTokenState.Live);
        StateOf(Fresh, Fresh.ExpiresAt).ShouldBe(RefreshTokenState.Expired);
    }

    [Fact]
    public void A_used_token_may_be_used_again_until_the_end_of_the_grace_period()
    {
        StateOf(Used, Use).ShouldBe(RefreshTokenState.UsedWithinGrace);
        StateOf(Used, Use + Grace - Moment).ShouldBe(RefreshTokenState.UsedWithinGrace);
        StateOf(Used, Use + Grace).ShouldBe(RefreshTokenState.ResponseLost);
    }

    [Fact]
    public void A_used_successor_does_not_matter_within_the_grace_period() =>
        StateOf(Used with { SuccessorUsed = true }, Use + Grace - Moment).ShouldBe(RefreshTokenState.UsedWithinGrace);

    [Fact]
    public void A_token_with_a_used_successor_is_reused_after_the_grace_period() =>
        StateOf(Used with { SuccessorUsed = true }, Use + Grace).ShouldBe(RefreshTokenState.Reused);

    [Fact]
    public void A_second_use_without_a_grace_period_is_reuse() =>
        (Used with { SuccessorUsed = true }).StateAt(Use, TimeSpan.Zero).ShouldBe(RefreshTokenState.Reused);

    [Fact]
    public void A_superseded_token_is_reused_even_if_it_was_never_used() =>
        StateOf(Fresh with { Superseded = true }, Some.Time).ShouldBe(RefreshTokenState.Reused);

    [Fact]
    public void A_superseded_token_has_no_grace_period() =>
        StateOf(Used with { Superseded = true }, Use).ShouldBe(RefreshTokenState.Reused);

    [Fact]
    public void A_token_whose_response_was_lost_expires_like_any_other() =>
        StateOf(Used, Used.ExpiresAt).ShouldBe(RefreshTokenState.Expired);

    [Fact]
    public void A_reused_token_stays_reused_after_its_expiry() =>
        StateOf(Used with { SuccessorUsed = true }, Used.ExpiresAt).ShouldBe(RefreshTokenState.Reused);

    [Fact]
    public void Every_token_has_expired_after_the_end_of_its_session()
    {
        RefreshToken[] tokens = [Fresh, Used, Used with { SuccessorUsed = true }, Fresh with { Superseded = true }];

        tokens.ShouldAllBe(token => StateOf(token, token.Session.ExpiresAt) == RefreshTokenState.Expired);
    }

    [Fact]
    public void A_token_of_an_ended_session_is_always_SessionEnded()
    {
        var ended = Fresh with { Session = Some.Session(endedAt: Some.Time.AddHours(1), expiresAt: Some.Time.AddDays(20)) };
        RefreshToken[] tokens = [ended, ended with { UsedAt = Use, SuccessorUsed = true }, ended with { Superseded = true }];

        tokens.ShouldAllBe(token => StateOf(token, Some.Time.AddDays(2)) == RefreshTokenState.SessionEnded);
        tokens.ShouldAllBe(token => StateOf(token, token.Session.ExpiresAt) == RefreshTokenState.SessionEnded);
    }

    private static RefreshTokenState StateOf(RefreshToken token, DateTimeOffset now) => token.StateAt(now, Grace);
}
