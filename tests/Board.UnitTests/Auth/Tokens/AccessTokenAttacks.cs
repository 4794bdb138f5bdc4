using System.Security.Cryptography;
using static Board.UnitTests.Auth.Tokens.Forgery;

namespace Board.UnitTests.Auth.Tokens;

/// <summary>Forged access tokens: those of an attacker, and of a careless service with our key (RFC 8725).</summary>
internal static class AccessTokenAttacks
{
    private const string OtherUuid = "\"0195d000-0000-7000-8000-00000000000f\"";

    private const string Jwk = """{"kty":"oct","kid":"unknown","alg":"HS256","k":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}""";

    private static readonly byte[] UnknownKey = new byte[32];
    private static readonly RSA Rsa = RSA.Create(2048);

    /// <summary>The attacks by name; each alters a valid token.</summary>
    public static readonly Dictionary<string, Func<Forgery, string>> All = new(StringComparer.Ordinal)
    {
        // Missing or foreign signatures.
        ["alg none, no signature"] = token => $"{token.WithHeader("alg", "\"none\"").Unsigned}.",
        ["alg None"] = token => $"{token.WithHeader("alg", "\"None\"").Unsigned}.",
        ["alg NONE"] = token => $"{token.WithHeader("alg", "\"NONE\"").Unsigned}.",
        ["alg nOnE, still signed"] = token => token.WithHeader("alg", "\"nOnE\"").Signed(),
        ["alg none, still signed"] = token => token.WithHeader("alg", "\"none\"").Signed(),
        ["alg empty"] = token => token.WithHeader("alg", "\"\"").Signed(),
        ["alg null"] = token => token.WithHeader("alg", "null").Signed(),
        ["alg a number"] = token => token.WithHeader("alg", "256").Signed(),
        ["alg missing"] = token => token.WithoutHeader("alg").Signed(),
        ["alg in lower case"] = token => token.WithHeader("alg", "\"hs256\"").Signed(),
        ["alg twice, none last"] = token => token.WithHeaderTwice("alg", "\"none\"").Signed(),
        ["alg twice, none first"] = token => token.WithHeader("alg", "\"none\"").WithHeaderTwice("alg", "\"HS256\"").Signed(),
        ["signature stripped"] = token => $"{token.Unsigned}.",
        ["signature and its dot stripped"] = token => token.Unsigned,
        ["signature truncated"] = token => token.Signed()[..^8],
        ["signature lengthened"] = token => token.Signed() + "AAAA",
        ["signature of zeros"] = token => token.Signed(_ => new byte[32]),
        ["signature of another payload"] = token =>
            $"{token.WithClaim("role", "\"admin\"").Unsigned}.{token.Signed().Split('.')[2]}",
        ["signature with an unknown key"] = token => token.Signed(data => HMACSHA256.HashData(UnknownKey, data)),
        ["signature with an empty key"] = token => token.Signed(data => HMACSHA256.HashData(Array.Empty<byte>(), data)),

        // Another algorithm.
        ["HS384 with the same key"] = token =>
            token.WithHeader("alg", "\"HS384\"").Signed(data => HMACSHA384.HashData(TokenIssuer.CurrentKey, data)),
        ["HS512 with the same key"] = token =>
            token.WithHeader("alg", "\"HS512\"").Signed(data => HMACSHA512.HashData(TokenIssuer.CurrentKey, data)),
        ["HS256 by its URI"] = token => token.WithHeader("alg", "\"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256\"").Signed(),
        ["RS256 declared, signed with HMAC"] = token => token.WithHeader("alg", "\"RS256\"").Signed(),
        ["RS256 with the attacker's key"] = token => token.WithHeader("alg", "\"RS256\"").Signed(SignWithRsa),
        ["HS256 with the bytes of a public key"] = token =>
            token.Signed(data => HMACSHA256.HashData(Rsa.ExportSubjectPublicKeyInfo(), data)),
        ["ES256 declared, signature of zeros"] = token => token.WithHeader("alg", "\"ES256\"").Signed(_ => new byte[64]),

        // Another key.
        ["kid missing"] = token => token.WithoutHeader("kid").Signed(),
        ["kid empty"] = token => token.WithHeader("kid", "\"\"").Signed(),
        ["kid null"] = token => token.WithHeader("kid", "null").Signed(),
        ["kid unknown"] = token => token.WithHeader("kid", "\"unknown\"").Signed(),
        ["kid in another case"] = token => token.WithHeader("kid", "\"CURRENT\"").Signed(),
        ["kid of another key"] = token => token.WithHeader("kid", "\"old\"").Signed(),
        ["kid with a path"] = token =>
            token.WithHeader("kid", "\"../../dev/null\"").Signed(data => HMACSHA256.HashData(Array.Empty<byte>(), data)),
        ["kid twice"] = token => token.WithHeaderTwice("kid", "\"current\"").Signed(),
        ["jwk embedded"] = token =>
            token.WithHeader("kid", "\"unknown\"").WithHeader("jwk", Jwk).Signed(data => HMACSHA256.HashData(UnknownKey, data)),
        ["jwk embedded beside our kid"] = token => token.WithHeader("jwk", Jwk).Signed(data => HMACSHA256.HashData(UnknownKey, data)),
        ["jku"] = token =>
            token.WithHeader("jku", "\"https://attacker.example/keys\"").Signed(data => HMACSHA256.HashData(UnknownKey, data)),
        ["x5u"] = token =>
            token.WithHeader("x5u", "\"https://attacker.example/cert\"").Signed(data => HMACSHA256.HashData(UnknownKey, data)),
        ["x5t of our kid"] = token => token.WithoutHeader("kid").WithHeader("x5t", "\"current\"").Signed(),

        // Another kind of token.
        ["typ missing"] = token => token.WithoutHeader("typ").Signed(),
        ["typ JWT"] = token => token.WithHeader("typ", "\"JWT\"").Signed(),
        ["typ empty"] = token => token.WithHeader("typ", "\"\"").Signed(),
        ["typ null"] = token => token.WithHeader("typ", "null").Signed(),
        ["typ of a refresh token"] = token => token.WithHeader("typ", "\"rt+jwt\"").Signed(),
        ["typ twice"] = token => token.WithHeader("typ", "\"JWT\"").WithHeaderTwice("typ", "\"at+jwt\"").Signed(),
        ["crit with an unknown extension"] = token => token.WithHeader("crit", "[\"exp\"]").Signed(),
        ["crit empty"] = token => token.WithHeader("crit", "[]").Signed(),
        ["crit b64"] = token => token.WithHeader("crit", "[\"b64\"]").WithHeader("b64", "false").Signed(),

        // Another issuer or audience.
        ["iss missing"] = token => token.WithoutClaim("iss").Signed(),
        ["iss wrong"] = token => token.WithClaim("iss", "\"https://attacker.example\"").Signed(),
        ["iss with a slash"] = token => token.WithClaim("iss", $"\"{TokenIssuer.Issuer}/\"").Signed(),
        ["iss in another case"] = token => token.WithClaim("iss", "\"HTTPS://ISSUER.EXAMPLE\"").Signed(),
        ["iss null"] = token => token.WithClaim("iss", "null").Signed(),
        ["iss an array"] = token => token.WithClaim("iss", $"[\"{TokenIssuer.Issuer}\"]").Signed(),
        ["aud missing"] = token => token.WithoutClaim("aud").Signed(),
        ["aud wrong"] = token => token.WithClaim("aud", "\"https://other.example\"").Signed(),
        ["aud with a slash"] = token => token.WithClaim("aud", $"\"{TokenIssuer.Audience}/\"").Signed(),
        ["aud empty"] = token => token.WithClaim("aud", "\"\"").Signed(),
        ["aud an empty array"] = token => token.WithClaim("aud", "[]").Signed(),
        ["aud an array of others"] = token => token.WithClaim("aud", "[\"https://other.example\"]").Signed(),
        ["aud an array with others and us"] = token =>
            token.WithClaim("aud", $"[\"https://other.example\",\"{TokenIssuer.Audience}\"]").Signed(),

        // Missing or malformed subject or session.
        ["sub missing"] = token => token.WithoutClaim("sub").Signed(),
        ["sub null"] = token => token.WithClaim("sub", "null").Signed(),
        ["sub empty"] = token => token.WithClaim("sub", "\"\"").Signed(),
        ["sub a name"] = token => token.WithClaim("sub", "\"admin\"").Signed(),
        ["sub a number"] = token => token.WithClaim("sub", "1").Signed(),
        ["sub an object"] = token => token.WithClaim("sub", "{}").Signed(),
        ["sub an array of a UUID"] = token => token.WithClaim("sub", $"[{OtherUuid}]").Signed(),
        ["sub a UUID in braces"] = token => token.WithClaim("sub", "\"{0195d000-0000-7000-8000-000000000001}\"").Signed(),
        ["sub a UUID without hyphens"] = token => token.WithClaim("sub", "\"0195d00000007000800000000000000f\"").Signed(),
        ["sub a UUID and white space"] = token => token.WithClaim("sub", "\" 0195d000-0000-7000-8000-000000000001\\n\"").Signed(),
        ["sub a UUID with a hexadecimal prefix"] = token => token.WithClaim("sub", "\"0x95d000-0000-7000-8000-000000000001\"").Signed(),
        ["sub half a surrogate pair"] = token => token.WithClaim("sub", "\"\\ud800\"").Signed(),
        ["sub twice"] = token => token.WithClaimTwice("sub", OtherUuid).Signed(),
        ["sub twice, once escaped"] = token => token.WithClaimTwice("\\u0073ub", OtherUuid).Signed(),
        ["sub in another case only"] = token => token.WithoutClaim("sub").WithClaim("Sub", OtherUuid).Signed(),
        ["sid missing"] = token => token.WithoutClaim("sid").Signed(),
        ["sid a number"] = token => token.WithClaim("sid", "7").Signed(),
        ["sid no UUID"] = token => token.WithClaim("sid", "\"session\"").Signed(),
        ["sid twice"] = token => token.WithClaimTwice("sid", OtherUuid).Signed(),

        // Malformed times.
        ["exp missing"] = token => token.WithoutClaim("exp").Signed(),
        ["exp null"] = token => token.WithClaim("exp", "null").Signed(),
        ["exp a string"] = token => token.WithClaim("exp", $"\"{token.Claim("exp")}\"").Signed(),
        ["exp with a fraction"] = token => token.WithClaim("exp", $"{token.Claim("exp")}.5").Signed(),
        ["exp with a fraction of zero"] = token => token.WithClaim("exp", $"{token.Claim("exp")}.0").Signed(),
        ["exp with an exponent"] = token => token.WithClaim("exp", $"{token.Claim("exp")}e0").Signed(),
        ["exp 1e10"] = token => token.WithClaim("exp", "1e10").Signed(),
        ["exp 1e400"] = token => token.WithClaim("exp", "1e400").Signed(),
        ["exp beyond the calendar"] = token => token.WithClaim("exp", "99999999999999").Signed(),
        ["exp the greatest number"] = token => token.WithClaim("exp", "9223372036854775807").Signed(),
        ["exp greater than that"] = token => token.WithClaim("exp", "9223372036854775808").Signed(),
        ["exp negative"] = token => token.WithClaim("exp", "-1").Signed(),
        ["exp true"] = token => token.WithClaim("exp", "true").Signed(),
        ["exp an array"] = token => token.WithClaim("exp", $"[{token.Claim("exp")}]").Signed(),
        ["exp twice"] = token => token.WithClaimTwice("exp", token.Claim("exp")).Signed(),
        ["iat missing"] = token => token.WithoutClaim("iat").Signed(),
        ["iat a string"] = token => token.WithClaim("iat", $"\"{token.Claim("iat")}\"").Signed(),
        ["iat with a fraction"] = token => token.WithClaim("iat", $"{token.Claim("iat")}.5").Signed(),
        ["iat negative"] = token => token.WithClaim("iat", "-1").Signed(),
        ["iat more than 60 s in the future"] = token => token.WithClaim("iat", Seconds(Some.Time.AddSeconds(61))).Signed(),
        ["nbf more than 60 s in the future"] = token => token.WithClaim("nbf", Seconds(Some.Time.AddSeconds(61))).Signed(),
        ["nbf a string"] = token => token.WithClaim("nbf", $"\"{token.Claim("iat")}\"").Signed(),
        ["nbf null"] = token => token.WithClaim("nbf", "null").Signed(),
        ["role twice"] = token => token.WithClaimTwice("role", "\"admin\"").Signed(),

        // Not a token.
        ["empty"] = _ => "",
        ["one dot"] = _ => ".",
        ["two dots"] = _ => "..",
        ["four dots"] = _ => "....",
        ["words"] = _ => "not a token",
        ["a trailing dot"] = token => token.Signed() + ".",
        ["two trailing dots"] = token => token.Signed() + "..",
        ["a fourth part"] = token => token.Signed() + ".AAAA",
        ["five parts (JWE)"] = _ => $"{Encode("""{"alg":"dir","enc":"A128CBC-HS256","kid":"current","typ":"at+jwt"}""")}..AAAA.AAAA.AAAA",
        ["a space before"] = token => " " + token.Signed(),
        ["a space behind"] = token => token.Signed() + " ",
        ["a line break behind"] = token => token.Signed() + "\n",
        ["a space inside"] = token => token.Signed().Insert(10, " "),
        ["padding"] = token => token.Signed() + "=",
        ["quotes"] = token => $"\"{token.Signed()}\"",
        ["a null character behind"] = token => token.Signed() + "\0",
        ["letters beyond ASCII"] = token => token.Signed() + "가",
        ["the scheme before"] = token => "Bearer " + token.Signed(),
        ["over 8 KiB"] = token => token.WithClaim("junk", $"\"{new string('x', 8 * 1024)}\"").Signed(),
        ["header not JSON"] = token => Signed("not json", Json(token.Claims)),
        ["header an array"] = token => Signed("[]", Json(token.Claims)),
        ["header empty"] = token => Signed("", Json(token.Claims)),
        ["payload not JSON"] = token => Signed(Json(token.Header), "not json"),
        ["payload an array"] = token => Signed(Json(token.Header), "[]"),
        ["payload null"] = token => Signed(Json(token.Header), "null"),
        ["payload with something behind"] = token => Signed(Json(token.Header), Json(token.Claims) + "{}"),
        ["payload with a comment"] = token => Signed(Json(token.Header), Json(token.Claims) + "/* */"),
        ["payload with a trailing comma"] = token => Signed(Json(token.Header), Json(token.Claims)[..^1] + ",}"),
        ["payload nested too deep"] = token => token.WithClaim("deep", new string('[', 100) + new string(']', 100)).Signed(),
    };
    private static byte[] SignWithRsa(byte[] data) => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
