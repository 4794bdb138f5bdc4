using System.Buffers.Text;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Domain.Auth;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Board.UnitTests.Auth.Tokens;

public sealed class SessionTokensTests
{
    private readonly ISessionRepository sessions = Substitute.For<ISessionRepository>();

    [Fact]
    public async Task A_refresh_token_is_256_random_bits_in_base64url()
    {
        var one = await IssueAsync(Some.Session());
        var other = await IssueAsync(Some.Session());

        Base64Url.DecodeFromChars(one.Value.Reveal()).Length.ShouldBe(32);
        one.Value.Reveal().ShouldNotBe(other.Value.Reveal());
    }

    [Fact]
    public async Task Only_the_hash_of_a_refresh_token_is_stored()
    {
        var session = Some.Session();

        var token = await IssueAsync(session);

        await sessions.Received(1).AddTokenAsync(
            Arg.Is<RefreshToken>(stored =>
                stored.Hash.Equals(RefreshTokenHash.Of(token.Value.Reveal())) && stored.ParentHash == null && stored.Session == session
                && stored.IssuedAt == Some.Time && stored.ExpiresAt == Some.Time.AddDays(14) && stored.UsedAt == null),
            TestRun.Token);
    }

    [Fact]
    public async Task A_refresh_token_expires_no_later_than_its_session() =>
        (await IssueAsync(Some.Session(expiresAt: Some.Time.AddDays(3)))).ExpiresAt.ShouldBe(Some.Time.AddDays(3));

    private Task<IssuedToken> IssueAsync(Session session) =>
        new SessionTokens(sessions, Options.Create(new AuthOptions())).IssueRefreshTokenAsync(
            session, parent: null, Some.Time, TestRun.Token);
}
