using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Domain.Auth;
using NSubstitute;

namespace Board.UnitTests.Auth.Tokens;

/// <summary>Selection of the refresh token when a request has several.</summary>
public sealed class RefreshTokenLookupTests
{
    private static readonly Secret First = new("the first");
    private static readonly Secret Second = new("the second");

    private readonly AuthMocks parts = new();
    private readonly Session session = Some.Session();

    [Fact]
    public async Task A_token_in_the_body_is_accepted_with_any_access_token()
    {
        var token = Some.RefreshToken();
        parts.Sessions.LockTokenAsync(RefreshTokenHash.Of(First.Reveal()), TestRun.Token).Returns(token);

        AccessTokenVerdict[] verdicts = [new AccessTokenVerdict.Missing(), Valid(), Expired(), new AccessTokenVerdict.Invalid()];
        foreach (var access in verdicts)
        {
            (await parts.RefreshTokens.LockAsync(AuthMocks.InBody(First), access, TestRun.Token)).ShouldBe(token);
        }
    }

    [Fact]
    public async Task Cookies_are_looked_up_only_in_the_session_of_the_access_token()
    {
        var token = Some.RefreshToken(session);
        Have(token);

        (await parts.RefreshTokens.LockAsync(AuthMocks.InCookies(First, Second, First), Valid(), TestRun.Token)).ShouldBe(token);
        (await parts.RefreshTokens.LockAsync(AuthMocks.InCookies(First, Second, First), Expired(), TestRun.Token)).ShouldBe(token);

        await parts.Sessions.Received(2).LockTokensAsync(
            session.Id,
            Arg.Is<IReadOnlyCollection<RefreshTokenHash>>(hashes =>
                hashes.SequenceEqual(new[] { RefreshTokenHash.Of(First.Reveal()), RefreshTokenHash.Of(Second.Reveal()) })),
            TestRun.Token);
        await parts.Sessions.DidNotReceiveWithAnyArgs().LockTokenAsync(default!, TestRun.Token);
    }

    [Fact]
    public async Task Cookies_without_an_access_token_are_ignored()
    {
        Have(Some.RefreshToken(session));
        parts.Sessions.LockTokenAsync(Arg.Any<RefreshTokenHash>(), TestRun.Token).Returns(Some.RefreshToken(session));

        (await parts.RefreshTokens.LockAsync(AuthMocks.InCookies(First), new AccessTokenVerdict.Missing(), TestRun.Token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_invalid_access_token_selects_the_first_cookie()
    {
        var token = Some.RefreshToken();
        parts.Sessions.LockTokenAsync(RefreshTokenHash.Of(First.Reveal()), TestRun.Token).Returns(token);

        (await parts.RefreshTokens.LockAsync(AuthMocks.InCookies(First, Second), new AccessTokenVerdict.Invalid(), TestRun.Token))
            .ShouldBe(token);
        (await parts.RefreshTokens.LockAsync(AuthMocks.InCookies(Second, First), new AccessTokenVerdict.Invalid(), TestRun.Token))
            .ShouldBeNull();
    }

    [Fact]
    public async Task The_most_valid_cookie_of_the_session_is_chosen()
    {
        var reused = Some.RefreshToken(session) with { UsedAt = Some.Time.AddDays(-1), SuccessorUsed = true };
        var live = Some.RefreshToken(session);
        Have(reused, live);

        (await parts.RefreshTokens.LockAsync(AuthMocks.InCookies(First, Second), Expired(), TestRun.Token)).ShouldBe(live);
    }

    [Theory]
    [InlineData(null, "a,b", false)]
    [InlineData("a", "", false)]
    [InlineData("a", "a", false)]
    [InlineData("a", "b,a", false)]
    [InlineData("a", "b", true)]
    [InlineData("a", "A", true)]
    [InlineData("", "a", true)]
    public void Body_and_cookies_contradict_each_other_when_no_cookie_is_the_token_of_the_body(
        string? body, string cookies, bool contradict) =>
        new PresentedRefreshTokens(
                body is null ? null : new Secret(body),
                [.. cookies.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(cookie => new Secret(cookie))])
            .AreContradictory.ShouldBe(contradict);

    private AccessTokenVerdict.Valid Valid() => new(new Caller(session.UserId, session.Id));

    private AccessTokenVerdict.Expired Expired() => new(new Caller(session.UserId, session.Id));

    private void Have(params RefreshToken[] tokens) =>
        parts.Sessions.LockTokensAsync(session.Id, Arg.Any<IReadOnlyCollection<RefreshTokenHash>>(), TestRun.Token).Returns(tokens);
}
