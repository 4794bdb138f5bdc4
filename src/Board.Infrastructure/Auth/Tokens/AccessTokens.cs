using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Board.Application.Auth;
using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Domain.Auth;
using Board.Domain.Users;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Board.Infrastructure.Auth.Tokens;

/// <summary>Signs and verifies access tokens.</summary>
public sealed class AccessTokens : IAccessTokens
{
    /// <summary>The <c>typ</c> header (RFC 9068, 2.1).</summary>
    public const string TokenType = "at+jwt";

    private readonly AuthOptions options;
    private readonly SigningCredentials signingCredentials;

    /// <summary>Reads the keys from the settings: the first one signs, all verify.</summary>
    public AccessTokens(IOptions<AuthOptions> options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        this.options = options.Value;
        var keys = this.options.SigningKeys
            .Select(key => new SymmetricSecurityKey(Convert.FromBase64String(key.Secret)) { KeyId = key.Id })
            .ToDictionary(key => key.KeyId, StringComparer.Ordinal);

        signingCredentials = new SigningCredentials(keys[this.options.SigningKeys[0].Id], SecurityAlgorithms.HmacSha256);
        Handler = new AccessTokenHandler(this.options.ClockSkew, time);
        ValidationParameters = new TokenValidationParameters
        {
            ValidTypes = [TokenType, $"application/{TokenType}"],
            ValidIssuer = this.options.Issuer,
            ValidAudience = this.options.Audience,
            IgnoreTrailingSlashWhenValidatingAudience = false,
            // Only by "kid": without a known key id, the library would try every key.
            IssuerSigningKeyResolver = (_, _, kid, _) => kid is not null && keys.TryGetValue(kid, out var key) ? [key] : [],
            // The library's own loop over the keys treats every exception as a wrong signature.
            SignatureValidator = VerifySignature,
            // Checked last, by the handler.
            ValidateLifetime = false,
        };
    }

    /// <summary>The handler that verifies a token with <see cref="ValidationParameters"/>.</summary>
    public AccessTokenHandler Handler { get; }

    /// <summary>The expected issuer, audience, type and keys of a token.</summary>
    public TokenValidationParameters ValidationParameters { get; }

    /// <inheritdoc />
    public IssuedToken Issue(Session session, UserRole role, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(session);
        var end = now + options.AccessTokenLifetime;
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((end < session.ExpiresAt ? end : session.ExpiresAt).ToUnixTimeSeconds());

        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = TokenType,
            Issuer = options.Issuer,
            Audience = options.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = expiresAt.UtcDateTime,
            SigningCredentials = signingCredentials,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Sub] = session.UserId.ToString(),
                [AccessTokenHandler.SessionIdClaim] = session.Id.ToString(),
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),

                // For clients only, to show or hide controls. It may be stale, so nothing is authorised by it.
                ["role"] = RoleName(role),
            },
        });
        return new IssuedToken(new Secret(token), expiresAt);
    }

    /// <inheritdoc />
    public async Task<AccessTokenVerdict> VerifyAsync(Secret? token)
    {
        if (token is null)
        {
            return new AccessTokenVerdict.Missing();
        }

        var result = await Handler.ValidateTokenAsync(token.Reveal(), ValidationParameters);
        return result switch
        {
            { IsValid: true } => new AccessTokenVerdict.Valid(AccessTokenHandler.CallerOf(result.ClaimsIdentity)),
            { Exception: SecurityTokenExpiredException } =>
                new AccessTokenVerdict.Expired(AccessTokenHandler.CallerOf(result.ClaimsIdentity)),
            _ => new AccessTokenVerdict.Invalid(),
        };
    }

    /// <summary>Reads the token if the key of its <c>kid</c> signed it with the accepted algorithm.</summary>
    private static JsonWebToken VerifySignature(string token, TokenValidationParameters parameters)
    {
        var read = new JsonWebToken(token);
        var keys = parameters.IssuerSigningKeyResolver(token, read, read.Kid, parameters).Cast<SymmetricSecurityKey>();
        return string.Equals(read.Alg, SecurityAlgorithms.HmacSha256, StringComparison.Ordinal) && keys.Any(key => IsSignedWith(key, read))
            ? read
            : throw new SecurityTokenInvalidSignatureException();
    }

    private static bool IsSignedWith(SymmetricSecurityKey key, JsonWebToken token)
    {
        var signed = Encoding.ASCII.GetBytes($"{token.EncodedHeader}.{token.EncodedPayload}");
        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        return Base64Url.DecodeFromChars(token.EncodedSignature, signature, out _, out var length) is OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Key, signed), signature[..length]);
    }

    private static string RoleName(UserRole role) => role switch
    {
        UserRole.Member => "member",
        UserRole.Moderator => "moderator",
        UserRole.Admin => "admin",
        _ => throw new UnreachableException($"The role {role} has no name in access tokens."),
    };
}
