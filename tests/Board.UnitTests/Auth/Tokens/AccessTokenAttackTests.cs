using Board.Application.Auth.Tokens;

namespace Board.UnitTests.Auth.Tokens;

public sealed class AccessTokenAttackTests
{
    private readonly TokenIssuer issuer = new();

    public static TheoryData<string> Attacks => new((IEnumerable<string>)AccessTokenAttacks.All.Keys);

    [Fact]
    public async Task The_token_that_the_attacks_alter_is_valid() =>
        (await issuer.VerifyAsync(Fresh.Signed())).ShouldBeOfType<AccessTokenVerdict.Valid>();

    [Fact]
    public async Task The_expired_token_that_the_attacks_alter_is_expired() =>
        (await issuer.VerifyAsync(Stale.Signed())).ShouldBeOfType<AccessTokenVerdict.Expired>();

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_forged_token_is_invalid(string attack) =>
        (await issuer.VerifyAsync(AccessTokenAttacks.All[attack](Fresh))).ShouldBeOfType<AccessTokenVerdict.Invalid>();

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_forged_token_that_has_also_expired_is_invalid(string attack) =>
        (await issuer.VerifyAsync(AccessTokenAttacks.All[attack](Stale))).ShouldBeOfType<AccessTokenVerdict.Invalid>();

    [Theory]
    [InlineData("iat")]
    [InlineData("nbf")]
    public async Task A_clock_that_is_up_to_60_s_ahead_is_tolerated(string claim) =>
        (await issuer.VerifyAsync(Fresh.WithClaim(claim, Forgery.Seconds(Some.Time.AddSeconds(60))).Signed()))
            .ShouldBeOfType<AccessTokenVerdict.Valid>();

    [Fact]
    public async Task The_media_type_form_of_typ_is_accepted() =>
        (await issuer.VerifyAsync(Fresh.WithHeader("typ", "\"application/at+jwt\"").Signed())).ShouldBeOfType<AccessTokenVerdict.Valid>();

    [Fact]
    public async Task Unknown_claims_are_ignored() =>
        (await issuer.VerifyAsync(Fresh.WithClaim("scope", "\"everything\"").WithClaim("extra", """{"a":[1,2]}""").Signed()))
            .ShouldBeOfType<AccessTokenVerdict.Valid>();

    [Theory]
    [InlineData("jwk", """{"kty":"oct","k":"AAAA"}""")]
    [InlineData("jku", "\"https://attacker.example/keys\"")]
    [InlineData("x5u", "\"https://attacker.example/cert\"")]
    [InlineData("x5c", "[\"AAAA\"]")]
    public async Task A_key_in_the_header_of_a_genuine_token_is_ignored(string header, string json) =>
        (await issuer.VerifyAsync(Fresh.WithHeader(header, json).Signed())).ShouldBeOfType<AccessTokenVerdict.Valid>();

    private static Forgery Fresh => Forgery.Of(Some.Time, Some.Time.AddMinutes(10));

    private static Forgery Stale => Forgery.Of(Some.Time.AddMinutes(-20), Some.Time.AddMinutes(-10));
}
