namespace Board.Application.Auth;

/// <summary>The settings under <c>Auth</c>.</summary>
public sealed class AuthOptions
{
    /// <summary>Where they are in the configuration.</summary>
    public const string Section = "Auth";

    /// <summary>
    /// The keys of the access tokens. The first signs, all verify: rotation puts a new one first and leaves the old one
    /// listed until the last refresh token from before has expired.
    /// </summary>
    public IList<SigningKeyOptions> SigningKeys { get; } = [];

    /// <summary>The <c>iss</c> claim.</summary>
    public string Issuer { get; init; } = "board";

    /// <summary>The <c>aud</c> claim.</summary>
    public string Audience { get; init; } = "board";

    /// <summary>How long an access token can be used.</summary>
    public TimeSpan AccessTokenLifetime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a refresh token can be used: the time a device may stay away without signing in anew.</summary>
    public TimeSpan RefreshTokenLifetime { get; init; } = TimeSpan.FromDays(14);

    /// <summary>The absolute end of a session, counted from the sign-in.</summary>
    public TimeSpan SessionLifetime { get; init; } = TimeSpan.FromDays(90);

    /// <summary>Maximum live sessions of an account; a sign-in beyond it ends the session unused longest.</summary>
    public int MaxSessionsPerAccount { get; init; } = 100;

    /// <summary>How long after its first use a refresh token may be used again, by other tabs and retries.</summary>
    public TimeSpan RefreshGracePeriod { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long after its expiry an access token still counts.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.Zero;

    /// <summary>How the tokens travel to browsers.</summary>
    public AuthCookieOptions Cookies { get; init; } = new();
}

/// <summary>One key of HS256.</summary>
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
    /// <summary>Sent with requests of the same site, and when a link leads here.</summary>
    Lax,

    /// <summary>Sent from everywhere; for a client on another site, which must then be an allowed origin.</summary>
    None,
}
