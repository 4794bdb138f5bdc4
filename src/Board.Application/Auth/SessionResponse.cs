using Board.Domain.Auth;

namespace Board.Application.Auth;

/// <summary>A session as its user sees it.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="CreatedAt">When the user signed in.</param>
/// <param name="LastUsedAt">When its tokens were last refreshed, or else issued.</param>
/// <param name="ExpiresAt">Its absolute end; it ends earlier when its refresh token is not used in time.</param>
/// <param name="UserAgent">What the device said it is.</param>
/// <param name="IpAddress">The address the sign-in came from.</param>
/// <param name="Current">Whether it is the session of this very request.</param>
public sealed record SessionResponse(
    Guid Id,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUsedAt,
    DateTimeOffset ExpiresAt,
    string? UserAgent,
    string? IpAddress,
    bool Current)
{
    /// <summary>The session that was just signed in to or refreshed.</summary>
    internal static SessionResponse OfCurrent(Session session, DateTimeOffset lastUsedAt) =>
        new(session.Id.Value, session.CreatedAt, lastUsedAt, session.ExpiresAt, session.UserAgent, session.IpAddress, Current: true);
}
