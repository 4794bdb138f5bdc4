using Board.Domain.Text;
using Board.Domain.Users;

namespace Board.Domain.Auth;

/// <summary>One sign-in on one device, with all its tokens. Create it with <see cref="Start"/>; storage sets its members.</summary>
public sealed class Session
{
    /// <summary>Maximum length of a stored user agent in code points.</summary>
    public const int MaxUserAgentLength = 512;

    /// <summary>The session's id; the <c>sid</c> claim of its access tokens.</summary>
    public required SessionId Id { get; init; }

    /// <summary>The user who signed in.</summary>
    public required UserId UserId { get; init; }

    /// <summary>When the user signed in (UTC).</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The absolute end (UTC), which a refresh does not extend.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The user agent of the device, cut to <see cref="MaxUserAgentLength"/>.</summary>
    public required string? UserAgent { get; init; }

    /// <summary>The IP address of the sign-in.</summary>
    public required string? IpAddress { get; init; }

    /// <summary>When it was ended early (UTC).</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Creates a session.</summary>
    public static Session Start(SessionId id, UserId userId, DateTimeOffset now, TimeSpan lifetime, string? userAgent, string? ipAddress) =>
        new()
        {
            Id = id,
            UserId = userId,
            CreatedAt = now,
            ExpiresAt = now + lifetime,
            UserAgent = userAgent is null ? null : CodePoints.Take(userAgent, MaxUserAgentLength),
            IpAddress = ipAddress,
        };

    /// <summary>Computes when a refresh token issued now expires: after the idle lifetime, but never after the session.</summary>
    public DateTimeOffset RefreshTokenExpiry(DateTimeOffset now, TimeSpan idleLifetime)
    {
        var idleEnd = now + idleLifetime;
        return idleEnd < ExpiresAt ? idleEnd : ExpiresAt;
    }
}
