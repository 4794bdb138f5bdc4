using Board.Domain.Text;
using Board.Domain.Users;

namespace Board.Domain.Auth;

/// <summary>One sign-in on one device. Its tokens come and go; the session is what is signed out.</summary>
public sealed class Session
{
    /// <summary>How many code points of a device's self-description are kept.</summary>
    public const int MaxUserAgentLength = 512;

    private Session(
        SessionId id, UserId userId, DateTimeOffset createdAt, DateTimeOffset expiresAt, string? userAgent, string? ipAddress, DateTimeOffset? endedAt)
    {
        Id = id;
        UserId = userId;
        CreatedAt = createdAt;
        ExpiresAt = expiresAt;
        UserAgent = userAgent;
        IpAddress = ipAddress;
        EndedAt = endedAt;
    }

    /// <summary>The session's id; the <c>sid</c> claim of its access tokens.</summary>
    public SessionId Id { get; }

    /// <summary>Whose session it is.</summary>
    public UserId UserId { get; }

    /// <summary>When the user signed in (UTC).</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The absolute end (UTC): no refresh goes past it.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>What the device said it is, cut to <see cref="MaxUserAgentLength"/>.</summary>
    public string? UserAgent { get; }

    /// <summary>The address the sign-in came from.</summary>
    public string? IpAddress { get; }

    /// <summary>When it was ended before its time (UTC).</summary>
    public DateTimeOffset? EndedAt { get; }

    /// <summary>A new session.</summary>
    public static Session Start(SessionId id, UserId userId, DateTimeOffset now, TimeSpan lifetime, string? userAgent, string? ipAddress) =>
        new(id, userId, now, now + lifetime, Cut(userAgent), ipAddress, endedAt: null);

    /// <summary>A session from storage.</summary>
    public static Session Restore(
        SessionId id, UserId userId, DateTimeOffset createdAt, DateTimeOffset expiresAt, string? userAgent, string? ipAddress, DateTimeOffset? endedAt) =>
        new(id, userId, createdAt, expiresAt, userAgent, ipAddress, endedAt);

    /// <summary>When a refresh token issued now expires: after the idle lifetime, but never past the session's own end.</summary>
    public DateTimeOffset RefreshTokenExpiry(DateTimeOffset now, TimeSpan idleLifetime)
    {
        var idleEnd = now + idleLifetime;
        return idleEnd < ExpiresAt ? idleEnd : ExpiresAt;
    }

    private static string? Cut(string? userAgent) =>
        userAgent is null ? null : CodePoints.Take(userAgent, MaxUserAgentLength);
}
