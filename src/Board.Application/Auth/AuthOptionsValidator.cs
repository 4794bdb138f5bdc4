using Microsoft.Extensions.Options;

namespace Board.Application.Auth;

internal sealed class AuthOptionsValidator : IValidateOptions<AuthOptions>
{
    private const int MinSecretBytes = 32;
    private const int MaxKeyIdLength = 64;
    private const int MaxMaxSessions = 1000;

    public ValidateOptionsResult Validate(string? name, AuthOptions options) =>
        Problem(options) is { } problem ? ValidateOptionsResult.Fail(problem) : ValidateOptionsResult.Success;

    private static string? Problem(AuthOptions options) =>
        KeyProblem(options.SigningKeys) ?? options switch
        {
            _ when string.IsNullOrWhiteSpace(options.Issuer) || string.IsNullOrWhiteSpace(options.Audience) =>
                "Auth:Issuer and Auth:Audience must not be empty.",
            _ when options.AccessTokenLifetime < TimeSpan.FromSeconds(1) || options.AccessTokenLifetime > TimeSpan.FromDays(1) =>
                "Auth:AccessTokenLifetime must be between one second (00:00:01) and one day (1.00:00:00).",
            _ when options.RefreshTokenLifetime < options.AccessTokenLifetime =>
                "Auth:RefreshTokenLifetime must not be shorter than Auth:AccessTokenLifetime.",
            _ when options.SessionLifetime < options.RefreshTokenLifetime || options.SessionLifetime > TimeSpan.FromDays(3650) =>
                "Auth:SessionLifetime must not be shorter than Auth:RefreshTokenLifetime, nor longer than 3650 days.",
            _ when options.MaxSessionsPerAccount is < 1 or > MaxMaxSessions =>
                $"Auth:MaxSessionsPerAccount must be between 1 and {MaxMaxSessions}.",
            _ when options.RefreshGracePeriod < TimeSpan.Zero || options.RefreshGracePeriod > TimeSpan.FromMinutes(5) =>
                "Auth:RefreshGracePeriod must be between 00:00:00 and 00:05:00.",
            _ when options.ClockSkew < TimeSpan.Zero || options.ClockSkew > TimeSpan.FromMinutes(5) =>
                "Auth:ClockSkew must be between 00:00:00 and 00:05:00.",
            _ when !Enum.IsDefined(options.Cookies.SameSite) => "Auth:Cookies:SameSite must be Lax or None.",
            { Cookies: { SameSite: CookieSameSite.None, Secure: false } } =>
                "Auth:Cookies:SameSite=None needs Auth:Cookies:Secure=true: browsers reject such cookies otherwise.",
            _ => null,
        };

    private static string? KeyProblem(IList<SigningKeyOptions> keys)
    {
        if (keys.Count == 0)
        {
            return "Auth:SigningKeys:0:Id and Auth:SigningKeys:0:Secret are missing: set them to a name "
                + "and to at least 32 random bytes in base64.";
        }

        for (var index = 0; index < keys.Count; index++)
        {
            if (!IsKeyId(keys[index].Id))
            {
                return $"Auth:SigningKeys:{index}:Id must have from 1 to {MaxKeyIdLength} of the characters A-Z, a-z, 0-9, '-' and '_'.";
            }

            if (!IsLongEnough(keys[index].Secret))
            {
                return $"Auth:SigningKeys:{index}:Secret must be base64 of at least {MinSecretBytes} bytes.";
            }
        }

        return keys.DistinctBy(key => key.Id, StringComparer.Ordinal).Count() == keys.Count
            ? null
            : "Auth:SigningKeys must have different Ids.";
    }

    /// <summary>Whether a <c>kid</c> has only characters of base64url, which never need quoting.</summary>
    private static bool IsKeyId(string? id) =>
        id is { Length: >= 1 and <= MaxKeyIdLength }
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');

    private static bool IsLongEnough(string? secret)
    {
        if (secret is null)
        {
            return false;
        }

        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret, bytes, out var length) && length >= MinSecretBytes;
    }
}
