using System.Buffers.Text;
using System.Diagnostics;
using System.Text.Json;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Domain.Users;

namespace Board.UnitTests.Auth.Tokens;

public sealed class AccessTokensTests
{
    private readonly TokenIssuer issuer = new();

    [Fact]
    public async Task A_token_contains_its_user_and_its_session()
    {
        var session = Some.Session();

        var verdict = await issuer.VerifyAsync(issuer.Issue(session).Value.Reveal());

        verdict.ShouldBe(new AccessTokenVerdict.Valid(new Caller(session.UserId, session.Id)));
    }

    [Fact]
    public void The_header_has_only_type_algorithm_and_key()
    {
        using var header = Part(issuer.Issue(), 0);

        header.RootElement.EnumerateObject().ToDictionary(item => item.Name, item => item.Value.GetString(), StringComparer.Ordinal)
            .ShouldBe(
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["alg"] = "HS256", ["kid"] = "current", ["typ"] = "at+jwt" },
            ignoreOrder: true);
    }

    [Fact]
    public void The_claims_are_those_of_RFC_9068_with_session_and_role()
    {
        var session = Some.Session();

        using var payload = Part(issuer.Issue(session), 1);

        var claims = payload.RootElement;
        claims.EnumerateObject().Select(claim => claim.Name).ShouldBe(
            ["iss", "aud", "sub", "sid", "jti", "iat", "exp", "role"], ignoreOrder: true);
        claims.GetProperty("iss").GetString().ShouldBe(TokenIssuer.Issuer);
        claims.GetProperty("aud").GetString().ShouldBe(TokenIssuer.Audience);
        claims.GetProperty("sub").GetString().ShouldBe(session.UserId.ToString());
        claims.GetProperty("sid").GetString().ShouldBe(session.Id.ToString());
        claims.GetProperty("iat").GetInt64().ShouldBe(Some.Time.ToUnixTimeSeconds());
        claims.GetProperty("exp").GetInt64().ShouldBe(Some.Time.AddMinutes(10).ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData(UserRole.Member, "member")]
    [InlineData(UserRole.Moderator, "moderator")]
    [InlineData(UserRole.Admin, "admin")]
    public void The_role_claim_is_the_name_of_the_role(UserRole role, string name)
    {
        using var payload = Part(issuer.Issue(role: role), 1);

        payload.RootElement.GetProperty("role").GetString().ShouldBe(name);
    }

    [Fact]
    public void A_role_without_a_claim_name_throws() =>
        Should.Throw<UnreachableException>(() => issuer.Issue(role: (UserRole)99));

    [Fact]
    public void Every_token_has_a_unique_id()
    {
        using var one = Part(issuer.Issue(), 1);
        using var other = Part(issuer.Issue(), 1);

        one.RootElement.GetProperty("jti").GetString().ShouldNotBe(other.RootElement.GetProperty("jti").GetString());
    }

    [Fact]
    public async Task A_token_expires_to_the_second()
    {
        var token = issuer.Issue();

        issuer.Time.SetUtcNow(token.ExpiresAt.AddTicks(-1));
        (await issuer.VerifyAsync(token.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Valid>();

        issuer.Time.SetUtcNow(token.ExpiresAt);
        (await issuer.VerifyAsync(token.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Expired>();
    }

    [Fact]
    public async Task An_expired_token_still_has_its_caller()
    {
        var session = Some.Session();
        var token = issuer.Issue(session);
        issuer.Time.Advance(TimeSpan.FromDays(30));

        (await issuer.VerifyAsync(token.Value.Reveal())).ShouldBe(new AccessTokenVerdict.Expired(new Caller(session.UserId, session.Id)));
    }

    [Fact]
    public async Task Clock_skew_extends_the_lifetime_of_a_token()
    {
        var lenient = new TokenIssuer(TimeSpan.FromSeconds(30));
        var token = lenient.Issue();

        lenient.Time.SetUtcNow(token.ExpiresAt.AddSeconds(30).AddTicks(-1));
        (await lenient.VerifyAsync(token.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Valid>();

        lenient.Time.SetUtcNow(token.ExpiresAt.AddSeconds(30));
        (await lenient.VerifyAsync(token.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Expired>();
    }

    [Fact]
    public void A_token_never_outlives_its_session() =>
        issuer.Issue(Some.Session(expiresAt: Some.Time.AddSeconds(90.7))).ExpiresAt.ShouldBe(Some.Time.AddSeconds(90));

    [Fact]
    public async Task A_token_issued_in_the_last_second_of_a_session_has_already_expired() =>
        (await issuer.VerifyAsync(issuer.Issue(Some.Session(expiresAt: Some.Time.AddSeconds(0.5))).Value.Reveal()))
            .ShouldBeOfType<AccessTokenVerdict.Expired>();

    [Fact]
    public async Task A_token_of_an_old_key_is_valid_while_new_ones_are_signed_with_the_first_key()
    {
        var beforeRotation = new TokenIssuer(keys: ("old", TokenIssuer.OldKey)).Issue();

        (await issuer.VerifyAsync(beforeRotation.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Valid>();
        using var header = Part(issuer.Issue(), 0);
        header.RootElement.GetProperty("kid").GetString().ShouldBe("current");
    }

    [Fact]
    public async Task Removing_a_key_revokes_its_tokens()
    {
        var token = issuer.Issue();
        var withoutIt = new TokenIssuer(keys: ("next", TokenIssuer.OldKey));

        (await withoutIt.VerifyAsync(token.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Invalid>();
        withoutIt.Time.Advance(TimeSpan.FromHours(1));
        (await withoutIt.VerifyAsync(token.Value.Reveal())).ShouldBeOfType<AccessTokenVerdict.Invalid>(
            "it is not even known to be expired");
    }

    private static JsonDocument Part(IssuedToken token, int index) =>
        JsonDocument.Parse(Base64Url.DecodeFromChars(token.Value.Reveal().Split('.')[index]));
}
