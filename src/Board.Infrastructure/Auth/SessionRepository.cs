using Board.Application.Auth;
using Board.Domain.Auth;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Auth;

internal sealed class SessionRepository(DbSession db) : ISessionRepository
{
    private const string InsertSession =
        """
        INSERT INTO sessions (id, user_id, user_agent, ip_address, created_at, expires_at)
        VALUES (@Id, @UserId, @UserAgent, @IpAddress, @CreatedAt, @ExpiresAt)
        """;

    public Task AddAsync(Session session, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            InsertSession,
            new
            {
                session.Id,
                session.UserId,
                session.UserAgent,
                session.IpAddress,
                CreatedAt = session.CreatedAt.UtcDateTime,
                ExpiresAt = session.ExpiresAt.UtcDateTime,
            },
            cancellationToken);

    private const string InsertToken =
        """
        INSERT INTO refresh_tokens (token_hash, parent_hash, session_id, issued_at, expires_at, successor_used, superseded)
        VALUES (@Hash, @ParentHash, @SessionId, @IssuedAt, @ExpiresAt, 0, 0)
        """;

    public Task AddTokenAsync(RefreshToken token, CancellationToken cancellationToken) =>
        db.ExecutePreparedAsync(
            InsertToken,
            new
            {
                token.Hash,
                token.ParentHash,
                SessionId = token.Session.Id,
                IssuedAt = token.IssuedAt.UtcDateTime,
                ExpiresAt = token.ExpiresAt.UtcDateTime,
            },
            cancellationToken);

    /// <summary>
    /// Locks the session before the token. The other way round, one who uses a token waits for the session with the token in hand,
    /// while another, who has the session, waits for just that token, as the parent of its own: a deadlock. The NULLIF is never
    /// NULL; but what depends on the session cannot be looked up before it.
    /// </summary>
    private const string SelectToken =
        """
        SELECT t.token_hash, t.parent_hash, t.issued_at, t.expires_at, t.used_at, t.successor_used, t.superseded,
               s.id AS session_id, s.user_id, s.user_agent, s.ip_address,
               s.created_at AS session_created_at, s.expires_at AS session_expires_at, s.ended_at AS session_ended_at
        FROM sessions s
        JOIN refresh_tokens t ON t.token_hash = NULLIF(@Hash, s.id)
        WHERE s.id = (SELECT session_id FROM refresh_tokens WHERE token_hash = @Hash)
        """;

    public async Task<RefreshToken?> LockTokenAsync(RefreshTokenHash hash, CancellationToken cancellationToken)
    {
        var row = await db.FindPreparedAsync<RefreshTokenRow>($"{SelectToken} {db.Dialect.ForUpdate}", new { Hash = hash }, cancellationToken);
        return row?.ToRefreshToken();
    }

    /// <summary>One statement for the token and its parent, because a refresh is worth three statements at most.</summary>
    private const string UpdateUsed =
        """
        UPDATE refresh_tokens
        SET used_at = COALESCE(used_at, @Now),
            successor_used = CASE WHEN token_hash = @ParentHash THEN 1 ELSE successor_used END
        WHERE token_hash IN (@Hash, @ParentHash)
        """;

    public Task MarkTokenUsedAsync(RefreshToken token, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ExecutePreparedAsync(UpdateUsed, new { token.Hash, token.ParentHash, Now = now.UtcDateTime }, cancellationToken);

    private const string UpdateSuperseded =
        """
        UPDATE refresh_tokens
        SET superseded = 1
        WHERE session_id = @SessionId AND parent_hash = @Hash AND used_at IS NULL
        """;

    public Task SupersedeSuccessorsAsync(RefreshToken token, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateSuperseded, new { SessionId = token.Session.Id, token.Hash }, cancellationToken);

    private const string UpdateEnded =
        "UPDATE sessions SET ended_at = @Now, end_reason = @Reason WHERE id = @Id AND ended_at IS NULL";

    public async Task EndAsync(IReadOnlyCollection<SessionId> ids, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            await db.ExecuteAsync(UpdateEnded, new { Id = id, Reason = reason, Now = now.UtcDateTime }, cancellationToken);
        }
    }

    private const string UpdateEndedOfUser =
        """
        UPDATE sessions
        SET ended_at = @Now, end_reason = @Reason
        WHERE id = @Id AND user_id = @UserId AND ended_at IS NULL AND expires_at > @Now
        """;

    public async Task<bool> EndAsync(
        SessionId id, UserId userId, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        await db.ExecuteAsync(
            UpdateEndedOfUser, new { Id = id, UserId = userId, Reason = reason, Now = now.UtcDateTime }, cancellationToken) == 1;

    private const string UpdateAllEndedOfUser =
        """
        UPDATE sessions
        SET ended_at = @Now, end_reason = @Reason
        WHERE user_id = @UserId AND ended_at IS NULL AND id <> @Except
        """;

    public Task EndAllAsync(
        UserId userId, SessionId? except, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.ExecuteAsync(
            UpdateAllEndedOfUser,
            new { UserId = userId, Except = except ?? default(SessionId), Reason = reason, Now = now.UtcDateTime },
            cancellationToken);

    private const string UpdateDevicesOfUser = "UPDATE sessions SET user_agent = NULL, ip_address = NULL WHERE user_id = @UserId";

    public Task ForgetDevicesAsync(UserId userId, CancellationToken cancellationToken) =>
        db.ExecuteAsync(UpdateDevicesOfUser, new { UserId = userId }, cancellationToken);

    private const string SelectTokensOfPast =
        """
        SELECT t.token_hash
        FROM sessions s
        JOIN refresh_tokens t ON t.session_id = s.id
        WHERE s.expires_at < @EndedBefore
        ORDER BY s.expires_at
        LIMIT @Limit
        """;

    private const string DeleteTokens = "DELETE FROM refresh_tokens WHERE token_hash IN @Hashes";

    private const string SelectPast = "SELECT id FROM sessions WHERE expires_at < @EndedBefore ORDER BY expires_at LIMIT @Limit";

    private const string DeletePast = "DELETE FROM sessions WHERE id IN @Ids";

    public async Task<int> DeleteAsync(DateTimeOffset endedBefore, int limit, CancellationToken cancellationToken)
    {
        // Tokens first: a session that was refreshed every few minutes has thousands, too many to go with it in one statement.
        // Each in two steps, because DELETE … LIMIT is not SQL that all databases know.
        var hashes = await db.ListAsync<byte[]>(
            SelectTokensOfPast, new { EndedBefore = endedBefore.UtcDateTime, Limit = limit }, cancellationToken);
        if (hashes.Count > 0)
        {
            await db.ExecuteAsync(DeleteTokens, new { Hashes = hashes }, cancellationToken);
        }

        if (hashes.Count == limit)
        {
            return limit;
        }

        var ids = await db.ListAsync<byte[]>(SelectPast, new { EndedBefore = endedBefore.UtcDateTime, Limit = limit }, cancellationToken);
        return ids.Count == 0 ? 0 : await db.ExecuteAsync(DeletePast, new { Ids = ids }, cancellationToken);
    }

    private const string SelectNicknameIfLive =
        """
        SELECT u.nickname
        FROM sessions s
        JOIN users_public u ON u.id = s.user_id
        WHERE s.id = @Id AND s.user_id = @UserId AND s.ended_at IS NULL AND s.expires_at > @Now
        """;

    public Task<string?> FindNicknameIfLiveAsync(SessionId id, UserId userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        FindNicknameAsync(SelectNicknameIfLive, id, userId, now, cancellationToken);

    public Task<string?> LockAndFindNicknameIfLiveAsync(SessionId id, UserId userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        FindNicknameAsync($"{SelectNicknameIfLive} {db.Dialect.ForShare}", id, userId, now, cancellationToken);

    private Task<string?> FindNicknameAsync(string sql, SessionId id, UserId userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.FindPreparedAsync<string>(sql, new { Id = id, UserId = userId, Now = now.UtcDateTime }, cancellationToken);

    private const string SelectAddresses = "SELECT DISTINCT ip_address FROM sessions WHERE user_id = @UserId AND ip_address IS NOT NULL";

    public Task<IReadOnlyList<string>> ListAddressesAsync(UserId userId, CancellationToken cancellationToken) =>
        db.ListAsync<string>(SelectAddresses, new { UserId = userId }, cancellationToken);
}
