using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

/// <summary>Correctly signed tokens with one wrong claim. Does not depend on the database.</summary>
public sealed class AccessTokenTests(AccessTokenTests.App app) : IClassFixture<AccessTokenTests.App>
{
    private const string Header = """{"alg":"HS256","typ":"at+jwt","kid":"new"}""";
    private const string Body =
        """{"iss":"board","aud":"board","sub":"SUB","sid":"SID","jti":"x","iat":NOW,"exp":SOON,"role":"member"}""";

    private static readonly byte[] NewKey = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] OldKey = RandomNumberGenerator.GetBytes(32);

    [Theory]
    [InlineData("", "")]
    [InlineData("\"at+jwt\"", "\"application/at+jwt\"")]
    [InlineData("\"jti\":\"x\",", "")]
    [InlineData("\"role\":\"member\"", "\"role\":\"member\",\"nbf\":NOW")]
    [InlineData("\"iat\":NOW", "\"iat\":IN60")]
    public async Task A_valid_token_is_accepted(string replace, string by) =>
        (await SendAsync(replace, by)).ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("\"aud\":\"board\"", "\"aud\":[\"other\",\"board\"]")]
    [InlineData("\"at+jwt\"", "\"AT+JWT\"")]
    [InlineData("\"at+jwt\"", "\"JWT\"")]
    [InlineData("\"typ\":\"at+jwt\",", "")]
    [InlineData("\"kid\":\"new\"", "\"kid\":\"unknown\"")]
    [InlineData("\"kid\":\"new\"", "\"kid\":\"old\"")]
    [InlineData(",\"kid\":\"new\"", "")]
    [InlineData("HS256", "HS512")]
    [InlineData("HS256", "none")]
    [InlineData("\"alg\"", "\"crit\":[\"exp\"],\"alg\"")]
    [InlineData("\"alg\"", "\"crit\":[\"b64\"],\"b64\":false,\"alg\"")]
    [InlineData("\"alg\"", "\"alg\":\"HS256\",\"alg\"")]
    [InlineData("\"iss\":\"board\"", "\"iss\":\"BOARD\"")]
    [InlineData("\"iss\":\"board\",", "")]
    [InlineData("\"aud\":\"board\"", "\"aud\":\"board/\"")]
    [InlineData("\"aud\":\"board\",", "")]
    [InlineData("\"sub\":\"SUB\"", "\"sub\":\"admin\"")]
    [InlineData("\"sub\":\"SUB\",", "")]
    [InlineData("\"sid\":\"SID\"", "\"sid\":1")]
    [InlineData("\"sid\":\"SID\",", "")]
    [InlineData("\"sid\":\"SID\"", "\"sid\":\"SID\",\"sid\":\"SID\"")]
    [InlineData("\"exp\":SOON", "\"exp\":\"SOON\"")]
    [InlineData("\"exp\":SOON", "\"exp\":SOON.5")]
    [InlineData("\"exp\":SOON", "\"exp\":null")]
    [InlineData("\"exp\":SOON,", "")]
    [InlineData("\"exp\":SOON", "\"exp\":99999999999999999999")]
    [InlineData("\"exp\":SOON", "\"exp\":-1")]
    [InlineData("\"iat\":NOW,", "")]
    [InlineData("\"iat\":NOW", "\"iat\":IN61")]
    [InlineData("\"iat\":NOW", "\"iat\":NOW,\"nbf\":IN61")]
    [InlineData("\"iat\":NOW", "\"iat\":NOW,\"nbf\":\"x\"")]
    [InlineData("{\"iss\"", "[{\"iss\"")]
    public async Task A_forged_token_is_invalid(string replace, string by) =>
        (await SendAsync(replace, by)).ShouldBeUnauthorized("access_token.invalid");

    [Theory]
    [InlineData("", "", "access_token.expired")]
    [InlineData("\"aud\":\"board\"", "\"aud\":\"other\"", "access_token.invalid")]
    [InlineData("\"kid\":\"new\"", "\"kid\":\"unknown\"", "access_token.invalid")]
    [InlineData("\"at+jwt\"", "\"JWT\"", "access_token.invalid")]
    [InlineData("\"sub\":\"SUB\"", "\"sub\":\"admin\"", "access_token.invalid")]
    public async Task A_token_is_reported_as_expired_only_if_it_is_valid_otherwise(string replace, string by, string code) =>
        (await SendAsync(replace, by, expiresIn: TimeSpan.FromSeconds(-1))).ShouldBeUnauthorized(code);

    [Fact]
    public async Task A_token_of_a_listed_old_key_is_accepted()
    {
        var user = await app.KnownUserAsync("alice");
        var token = Sign(user, Header.Replace("new", "old", StringComparison.Ordinal), Body, OldKey, TimeSpan.FromMinutes(1));

        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(token))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_of_a_removed_key_is_rejected()
    {
        var user = await app.KnownUserAsync("alice");
        var token = Sign(user, Header.Replace("new", "old", StringComparison.Ordinal), Body, OldKey, TimeSpan.FromMinutes(1));
        var instance = app.StartInstance(
            ("Auth:SigningKeys:1:Id", "older"), ("Auth:SigningKeys:1:Secret", Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));

        (await new ApiClient(instance).GetAsync("/auth/session", AuthCalls.Bearer(token))).ShouldBeUnauthorized("access_token.invalid");
    }

    [Fact]
    public async Task A_configured_clock_skew_extends_the_lifetime_of_tokens()
    {
        var user = await app.KnownUserAsync("alice");
        var client = new ApiClient(app.StartInstance(("Auth:ClockSkew", "00:00:30")));

        (await client.GetAsync("/auth/session", AuthCalls.Bearer(Sign(user, Header, Body, NewKey, TimeSpan.FromSeconds(-29)))))
            .ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/auth/session", AuthCalls.Bearer(Sign(user, Header, Body, NewKey, TimeSpan.FromSeconds(-30)))))
            .ShouldBeUnauthorized("access_token.expired");
    }

    [Fact]
    public async Task A_token_with_the_session_of_another_user_is_rejected()
    {
        var (alice, bob) = (await app.KnownUserAsync("alice"), await app.KnownUserAsync("bob"));
        var token = Sign(alice, Header, Body.Replace("SID", bob.SessionId, StringComparison.Ordinal), NewKey, TimeSpan.FromMinutes(1));

        (await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(token))).ShouldBeUnauthorized("session.ended", "access_token");
    }

    private async Task<ApiResponse> SendAsync(string replace, string by, TimeSpan? expiresIn = null)
    {
        var user = await app.KnownUserAsync("alice");
        var token = Sign(user, Replace(Header), Replace(Body), NewKey, expiresIn ?? TimeSpan.FromMinutes(1));
        return await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(token));

        string Replace(string text) => replace.Length == 0 ? text : text.Replace(replace, by, StringComparison.Ordinal);
    }

    private string Sign(TestUser user, string header, string body, byte[] key, TimeSpan expiresIn)
    {
        // Rounded up, so that a token that expires then has not expired yet.
        var now = app.Now.ToUnixTimeSeconds() + 1;
        app.Time.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(now));
        body = body
            .Replace("SUB", user.Id, StringComparison.Ordinal)
            .Replace("SID", user.SessionId, StringComparison.Ordinal)
            .Replace("NOW", $"{now}", StringComparison.Ordinal)
            .Replace("IN60", $"{now + 60}", StringComparison.Ordinal)
            .Replace("IN61", $"{now + 61}", StringComparison.Ordinal)
            .Replace("SOON", $"{now + (long)expiresIn.TotalSeconds}", StringComparison.Ordinal);
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(body))}";
        var signature = header.Contains("\"none\"", StringComparison.Ordinal) ? []
            : header.Contains("HS512", StringComparison.Ordinal) ? HMACSHA512.HashData(key, Encoding.ASCII.GetBytes(signed))
            : HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Auth:SigningKeys:0:Id", "new"),
            new("Auth:SigningKeys:0:Secret", Convert.ToBase64String(NewKey)),
            new("Auth:SigningKeys:1:Id", "old"),
            new("Auth:SigningKeys:1:Secret", Convert.ToBase64String(OldKey)),
        ];
    }
}
