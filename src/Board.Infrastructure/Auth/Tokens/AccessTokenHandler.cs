using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Security.Claims;
using System.Text.Json;
using Board.Application.Common;
using Board.Domain.Auth;
using Board.Domain.Common;
using Board.Domain.Users;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Board.Infrastructure.Auth.Tokens;

/// <summary>
/// Verifies access tokens strictly (RFC 8725, RFC 9068), for the bearer authentication of the API and for the refresh.
/// </summary>
/// <remarks>
/// Checks the lifetime last: the library's own check reports "expired" even for otherwise invalid tokens, so it is switched off, and
/// <see cref="SecurityTokenExpiredException"/> means that the token is valid otherwise. A rejected token has a
/// <see cref="SecurityTokenException"/> in the result. Faults that are not the token's are thrown.
/// </remarks>
public sealed class AccessTokenHandler : JsonWebTokenHandler
{
    /// <summary>The claim that holds the session's id.</summary>
    public const string SessionIdClaim = "sid";

    private const int MaxTokenBytes = 8 * 1024;

    /// <summary>Maximum difference between the clocks of two instances.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(60);

    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    private static readonly SearchValues<char> CompactCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly TimeSpan clockSkew;
    private readonly TimeProvider time;

    internal AccessTokenHandler(TimeSpan clockSkew, TimeProvider time)
    {
        this.clockSkew = clockSkew;
        this.time = time;
        MapInboundClaims = false;
        SetDefaultTimesOnTokenCreation = false;
        MaximumTokenSizeInBytes = MaxTokenBytes;
    }

    /// <inheritdoc />
    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        // The library accepts padding, too, which would give one token several spellings.
        var result = token.AsSpan().ContainsAnyExcept(CompactCharacters)
            ? Rejected()
            : await base.ValidateTokenAsync(token, validationParameters);
        if (!result.IsValid)
        {
            if (!IsVerdict(result.Exception))
            {
                ExceptionDispatchInfo.Throw(result.Exception);
            }

            return Rejected();
        }

        if (!IsExactlyRight((JsonWebToken)result.SecurityToken, out var expiresAt))
        {
            return Rejected();
        }

        if (time.GetUtcNow() >= expiresAt + clockSkew)
        {
            result.IsValid = false;
            result.Exception = new SecurityTokenExpiredException();
        }

        return result;
    }

    /// <summary>Reads the caller from a verified token.</summary>
    public static Caller CallerOf(ClaimsIdentity verified)
    {
        ArgumentNullException.ThrowIfNull(verified);
        return new Caller(
            UserId.From(Guid.Parse(verified.FindFirst(JwtRegisteredClaimNames.Sub)!.Value)),
            SessionId.From(Guid.Parse(verified.FindFirst(SessionIdClaim)!.Value)));
    }

    private static TokenValidationResult Rejected() => new() { IsValid = false, Exception = new SecurityTokenValidationException() };

    /// <summary>
    /// Whether an exception of the library is about the token. The library wraps every exception while it reads a token in an
    /// ArgumentException, even OutOfMemoryException.
    /// </summary>
    private static bool IsVerdict(Exception exception) => exception
        is SecurityTokenException
        or ArgumentException { InnerException: null or JsonException or InvalidOperationException or OverflowException or FormatException };

    private bool IsExactlyRight(JsonWebToken token, out DateTimeOffset expiresAt)
    {
        expiresAt = default;
        try
        {
            // Parsed once more, because the library accepts duplicate claims and uses the last one.
            using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedHeader), StrictJson);
            using var payload = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload), StrictJson);
            var claims = payload.RootElement;

            // No extension is supported, so none may be critical (RFC 7515, 4.1.11).
            return !header.RootElement.TryGetProperty("crit", out _)
                && claims.GetProperty(JwtRegisteredClaimNames.Aud).ValueKind is JsonValueKind.String
                && IsUuid(claims, JwtRegisteredClaimNames.Sub)
                && IsUuid(claims, SessionIdClaim)
                && TryGetTime(claims, JwtRegisteredClaimNames.Exp, out expiresAt)
                && TryGetTime(claims, JwtRegisteredClaimNames.Iat, out var issuedAt)
                && IsNotInTheFuture(issuedAt)
                && (!claims.TryGetProperty(JwtRegisteredClaimNames.Nbf, out _)
                    || (TryGetTime(claims, JwtRegisteredClaimNames.Nbf, out var notBefore) && IsNotInTheFuture(notBefore)));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsUuid(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var claim)
        && claim.ValueKind is JsonValueKind.String
        && CanonicalUuid.TryParse(claim.GetString(), out _);

    private static bool TryGetTime(JsonElement claims, string name, out DateTimeOffset value)
    {
        value = default;
        if (!claims.TryGetProperty(name, out var claim)
            || claim.ValueKind is not JsonValueKind.Number
            || !claim.TryGetInt64(out var seconds)
            || seconds < 0
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds() - (long)TimeSpan.FromDays(1).TotalSeconds)
        {
            return false;
        }

        value = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    private bool IsNotInTheFuture(DateTimeOffset moment) => moment <= time.GetUtcNow() + ClockTolerance;
}
