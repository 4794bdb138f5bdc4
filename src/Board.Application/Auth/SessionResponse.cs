using Board.Domain.Auth;

namespace Board.Application.Auth;

/// <summary>A session as its user sees it.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="CreatedAt">When the user signed in.</param>
/// <param name="LastUsedAt">When its tokens were last issued or refreshed.</param>
/// <param name="ExpiresAt">Its absolute end; it ends earlier if its refresh token is not used in time.</param>
/// <param name="UserAgent">The <c>User-Agent</c> header of the sign-in.</param>
/// <param name="IpAddress">The address of the sign-in.</param>
/// <param name="Current">Whether it is the session of this request.</param>
public sealed record SessionResponse(
    Guid Id,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastUsedAt,
    DateTimeOffset ExpiresAt,
    string? UserAgent,
    string? IpAddress,
    bool Current)
{
    /// <summary>Describes a session that was just started or refreshed.</summary>
    internal static SessionResponse OfCurrent(Session session, DateTimeOffset lastUsedAt) =>
        new(session.Id.Value, session.CreatedAt, lastUsedAt, session.ExpiresAt, session.UserAgent, session.IpAddress, Current: true);
}
