using Board.Domain.Auth;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Auth;

/// <summary>The columns of <c>sessions</c> that tell when a session was last used and when it ends.</summary>
internal sealed record SessionUseRow
{
    public required SessionId Id { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public required DateTime? LastUsedAt { get; init; }

    /// <summary>When its newest refresh token expires.</summary>
    public required DateTime? IdleEnd { get; init; }

    public bool IsLiveAt(DateTimeOffset now) => ExpiresAt.AsUtc() > now && IdleEnd.AsUtc() > now;
}
