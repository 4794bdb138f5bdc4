using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Board.UnitTests.Auth.Tokens;

/// <summary>A token built member by member, so that each can be wrong in ways that no library would write.</summary>
/// <param name="Header">Names and JSON of the header's members; a name may come twice.</param>
/// <param name="Claims">Names and JSON of the payload's members.</param>
internal sealed record Forgery(IReadOnlyList<(string Name, string Json)> Header, IReadOnlyList<(string Name, string Json)> Claims)
{
    /// <summary>A valid token, except perhaps for its times.</summary>
    public static Forgery Of(DateTimeOffset issuedAt, DateTimeOffset expiresAt) => new(
        [("alg", "\"HS256\""), ("kid", "\"current\""), ("typ", "\"at+jwt\"")],
        [
            ("iss", $"\"{TokenIssuer.Issuer}\""),
            ("aud", $"\"{TokenIssuer.Audience}\""),
            ("sub", "\"0195d000-0000-7000-8000-000000000001\""),
            ("sid", "\"0195d000-0000-7000-8000-000000000002\""),
            ("jti", "\"0195d000-0000-4000-8000-000000000003\""),
            ("iat", Seconds(issuedAt)),
            ("exp", Seconds(expiresAt)),
            ("role", "\"member\""),
        ]);

    public static string Seconds(DateTimeOffset time) =>
        time.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public Forgery WithHeader(string name, string json) => this with { Header = Replace(Header, name, json) };

    public Forgery WithHeaderTwice(string name, string json) => this with { Header = [.. Header, (name, json)] };

    public Forgery WithoutHeader(string name) => this with { Header = [.. Header.Where(member => member.Name != name)] };

    public Forgery WithClaim(string name, string json) => this with { Claims = Replace(Claims, name, json) };

    public Forgery WithClaimTwice(string name, string json) => this with { Claims = [.. Claims, (name, json)] };

    public Forgery WithoutClaim(string name) => this with { Claims = [.. Claims.Where(member => member.Name != name)] };

    public string Claim(string name) => Claims.First(member => member.Name == name).Json;

    public string Unsigned => $"{Encode(Json(Header))}.{Encode(Json(Claims))}";

    /// <summary>The correctly signed token.</summary>
    public string Signed() => Signed(data => HMACSHA256.HashData(TokenIssuer.CurrentKey, data));

    public string Signed(Func<byte[], byte[]> sign) => $"{Unsigned}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(Unsigned)))}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    /// <summary>A correctly signed token with any payload.</summary>
    public static string Signed(string header, string payload)
    {
        var data = $"{Encode(header)}.{Encode(payload)}";
        return $"{data}.{Base64Url.EncodeToString(HMACSHA256.HashData(TokenIssuer.CurrentKey, Encoding.ASCII.GetBytes(data)))}";
    }

    public static string Json(IEnumerable<(string Name, string Json)> members) =>
        $"{{{string.Join(',', members.Select(member => $"\"{member.Name}\":{member.Json}"))}}}";

    private static IReadOnlyList<(string Name, string Json)> Replace(
        IReadOnlyList<(string Name, string Json)> members, string name, string json) =>
        [.. members.Where(member => member.Name != name), (name, json)];
}
