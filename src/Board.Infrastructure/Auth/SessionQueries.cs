using Board.Application.Auth;
using Board.Domain.Auth;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Auth;

internal sealed class SessionQueries(DbSession db) : ISessionQueries
{
    private const string SelectLiveOfUser =
        """
        SELECT s.id, s.user_agent, s.ip_address, s.created_at, s.expires_at,
               (SELECT MAX(t.issued_at) FROM refresh_tokens t WHERE t.session_id = s.id) AS last_used_at
        FROM sessions s
        WHERE s.user_id = @UserId AND s.ended_at IS NULL AND s.expires_at > @Now
          AND (SELECT t.expires_at FROM refresh_tokens t WHERE t.session_id = s.id ORDER BY t.issued_at DESC LIMIT 1) > @Now
        ORDER BY s.id DESC
        LIMIT @Limit
        """;

    public async Task<IReadOnlyList<SessionResponse>> ListLiveAsync(
        UserId userId, DateTimeOffset now, int limit, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<SessionRow>(
            SelectLiveOfUser, new { UserId = userId, Now = now.UtcDateTime, Limit = limit }, cancellationToken);
        return [.. rows.Select(row => row.ToResponse())];
    }

    private const string SelectLive =
        """
        SELECT s.id, s.user_agent, s.ip_address, s.created_at, s.expires_at,
               (SELECT MAX(t.issued_at) FROM refresh_tokens t WHERE t.session_id = s.id) AS last_used_at
        FROM sessions s
        WHERE s.id = @Id AND s.ended_at IS NULL AND s.expires_at > @Now
        """;

    public async Task<SessionResponse?> FindLiveAsync(SessionId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var row = await db.FindAsync<SessionRow>(SelectLive, new { Id = id, Now = now.UtcDateTime }, cancellationToken);
        return row?.ToResponse();
    }

    private const string CountLive = "SELECT COUNT(*) FROM sessions WHERE ended_at IS NULL AND expires_at > @Now";

    public Task<long> CountLiveAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        db.FindAsync<long>(CountLive, new { Now = now.UtcDateTime }, cancellationToken);
}
