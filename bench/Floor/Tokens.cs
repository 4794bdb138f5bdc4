using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Board.Bench.Floor;

/// <summary>The caller named by an access token.</summary>
internal sealed record Caller(Guid UserId, Guid SessionId);

/// <summary>Issues and verifies access tokens with the same claims as Board's (JWT, HS256), and creates refresh tokens.</summary>
internal sealed class Tokens(string keyId, byte[] key)
{
    public static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromHours(1);
    public static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(14);

    private readonly string header =
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($$"""{"alg":"HS256","kid":"{{keyId}}","typ":"at+jwt"}"""));

    public static string NewRefreshToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string refreshToken) => SHA256.HashData(Encoding.UTF8.GetBytes(refreshToken));

    public string Issue(Caller caller, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        var claims =
            $$"""{"aud":"board","iss":"board","exp":{{expiresAt.ToUnixTimeSeconds()}},"iat":{{now.ToUnixTimeSeconds()}},"""
            + $$"""
               "sub":"{{caller.UserId}}","sid":"{{caller.SessionId}}","jti":"{{Guid.NewGuid()}}","role":"member"}
               """;
        var signed = $"{header}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)))}";
    }

    /// <summary>Returns the caller; <see langword="null"/> if the token is invalid or has expired.</summary>
    public Caller? Verify(HttpContext context)
    {
        string? authorization = context.Request.Headers.Authorization;
        var token = authorization.AsSpan();
        if (!token.StartsWith("Bearer "))
        {
            return null;
        }

        token = token["Bearer ".Length..];
        var end = token.LastIndexOf('.');
        Span<byte> signed = stackalloc byte[end];
        Encoding.ASCII.GetBytes(token[..end], signed);
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, signed, signature);
        if (!CryptographicOperations.FixedTimeEquals(signature, Base64Url.DecodeFromChars(token[(end + 1)..])))
        {
            return null;
        }

        var claims = new Utf8JsonReader(Base64Url.DecodeFromUtf8(signed[(signed.IndexOf((byte)'.') + 1)..]));
        var (user, session, expiresAt) = (Guid.Empty, Guid.Empty, 0L);
        while (claims.Read())
        {
            if (claims.TokenType == JsonTokenType.PropertyName)
            {
                var (isUser, isSession, isExpiry) =
                    (claims.ValueTextEquals("sub"), claims.ValueTextEquals("sid"), claims.ValueTextEquals("exp"));
                claims.Read();
                user = isUser ? claims.GetGuid() : user;
                session = isSession ? claims.GetGuid() : session;
                expiresAt = isExpiry ? claims.GetInt64() : expiresAt;
            }
        }

        return DateTimeOffset.UtcNow.ToUnixTimeSeconds() < expiresAt ? new Caller(user, session) : null;
    }
}
