namespace Board.Application.Auth;

/// <summary>The settings under <c>Auth</c>.</summary>
public sealed class AuthOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Auth";

    /// <summary>
    /// The keys of the access tokens. The first one signs, all verify. To rotate, put the new key first and keep the old one until the
    /// refresh tokens issued before have expired.
    /// </summary>
    public IList<SigningKeyOptions> SigningKeys { get; } = [];

    /// <summary>The <c>iss</c> claim.</summary>
    public string Issuer { get; init; } = "board";

    /// <summary>The <c>aud</c> claim.</summary>
    public string Audience { get; init; } = "board";

    /// <summary>Lifetime of an access token.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Lifetime of a refresh token: how long a device may be idle before its user has to sign in again.</summary>
    public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Absolute lifetime of a session, counted from the sign-in.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Maximum live sessions of an account; a sign-in beyond it ends the least recently used one.</summary>
    public int MaxSessionsPerAccount { get; init; } = 100;

    /// <summary>Time after its first use during which a refresh token may be used again, by other tabs and retries.</summary>
    public TimeSpan RefreshGracePeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time after its expiry during which an access token is still accepted.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.Zero;

    /// <summary>The cookies that carry the tokens to browsers.</summary>
    public AuthCookieOptions Cookies { get; init; } = new();
}

/// <summary>A key for HS256.</summary>
public sealed class SigningKeyOptions
{
    /// <summary>The <c>kid</c> header of the tokens it signs.</summary>
    public string Id { get; init; } = "";

    /// <summary>The key in base64, at least 32 bytes.</summary>
    public string Secret { get; init; } = "";
}

/// <summary>The attributes of both cookies.</summary>
public sealed class AuthCookieOptions
{
    /// <summary>Whether the cookies travel over HTTPS only. <see langword="null"/>: yes, except in Development.</summary>
    public bool? Secure { get; init; }

    /// <summary>Whether the cookies are sent from other sites.</summary>
    public CookieSameSite SameSite { get; init; } = CookieSameSite.Lax;
}

/// <summary>The <c>SameSite</c> attribute.</summary>
public enum CookieSameSite
{
    /// <summary>Sent with requests from the same site and with links that lead here.</summary>
    Lax,

    /// <summary>Sent with requests from every site: for a client on another site, which must be an allowed origin.</summary>
    None,
}
