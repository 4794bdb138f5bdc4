using Board.Application.Auth;
using Board.Domain.Auth;
using Board.Domain.Users;
using Board.Infrastructure.Database;

namespace Board.Infrastructure.Auth;

internal sealed class SessionRepository(DbSession db) : ISessionRepository
{
    /// <summary>Stored for an unknown address, because NULL means that the device was erased.</summary>
    private const string UnknownAddress = "";

    /// <summary>Sessions per statement: few enough to stay within the timeout of a statement.</summary>
    private const int BatchSize = 1000;

    private const int MaxAddresses = 1000;

    /// <summary>Converts a stored address.</summary>
    internal static string? AddressOf(string? stored) => stored is UnknownAddress ? null : stored;

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
                IpAddress = session.IpAddress ?? UnknownAddress,
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

    private const string SelectTokenAndSession =
        """
        SELECT t.token_hash, t.parent_hash, t.issued_at, t.expires_at, t.used_at, t.successor_used, t.superseded,
               s.id AS session_id, s.user_id, s.user_agent, s.ip_address,
               s.created_at AS session_created_at, s.expires_at AS session_expires_at, s.ended_at AS session_ended_at
        """;

    /// <summary>
    /// Locks the session before the token. In the reverse order a refresh that has locked a token can deadlock with one that has locked
    /// the session and updates this token as the parent of its own. The NULLIF is never NULL: it only makes the token depend on the
    /// session, so that the database reads the session first.
    /// </summary>
    private const string SelectToken =
        $"""
        {SelectTokenAndSession}
        FROM sessions s
        JOIN refresh_tokens t ON t.token_hash = NULLIF(@Hash, s.id)
        WHERE s.id = (SELECT session_id FROM refresh_tokens WHERE token_hash = @Hash)
        """;

    public async Task<RefreshToken?> LockTokenAsync(RefreshTokenHash hash, CancellationToken cancellationToken)
    {
        var row = await db.FindPreparedAsync<RefreshTokenRow>($"{SelectToken} {db.ForUpdate}", new { Hash = hash }, cancellationToken);
        return row?.ToRefreshToken();
    }

    /// <summary>Locks the session before its tokens, too. Tokens of other sessions are not locked.</summary>
    private const string SelectTokensOfSession =
        $"""
        {SelectTokenAndSession}
        FROM sessions s
        JOIN refresh_tokens t ON t.token_hash IN @Hashes AND t.session_id = s.id
        WHERE s.id = @Id
        """;

    public async Task<IReadOnlyList<RefreshToken>> LockTokensAsync(
        SessionId id, IReadOnlyCollection<RefreshTokenHash> hashes, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<RefreshTokenRow>(
            $"{SelectTokensOfSession} {db.ForUpdate}",
            new { Id = id, Hashes = hashes.Select(hash => hash.ToBytes()).ToArray() },
            cancellationToken);
        return [.. rows.Select(row => row.ToRefreshToken())];
    }

    /// <summary>Updates the token and its parent in one statement: a refresh should need no more than three.</summary>
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

    public async Task EndAsync(
        IReadOnlyCollection<SessionId> ids, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken)
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

    private const string SelectUnended =
        """
        SELECT s.id, s.expires_at,
               (SELECT MAX(t.issued_at) FROM refresh_tokens t WHERE t.session_id = s.id) AS last_used_at,
               (SELECT t.expires_at FROM refresh_tokens t WHERE t.session_id = s.id ORDER BY t.issued_at DESC LIMIT 1) AS idle_end
        FROM sessions s
        WHERE s.user_id = @UserId AND s.ended_at IS NULL AND s.id <> @Except
        ORDER BY s.id
        LIMIT @Limit
        """;

    public async Task<bool> EndSurplusAsync(
        UserId userId, int keep, SessionId? except, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var limit = keep + BatchSize;
        var rows = await db.ListAsync<SessionUseRow>(
            SelectUnended, new { UserId = userId, Except = except ?? default(SessionId), Limit = limit }, cancellationToken);

        // Expired sessions need not be ended, unless there are so many that they displace live ones from this batch.
        var isFull = rows.Count == limit;
        var surplus = rows
            .Reverse()
            .Where(row => isFull || row.IsLiveAt(now))
            .OrderByDescending(row => row.LastUsedAt)
            .Skip(keep)
            .Select(row => row.Id.ToStored())
            .ToArray();
        await EndAsync(surplus, SessionEndReason.TooMany, now, cancellationToken);
        return isFull;
    }

    private const string SelectUnendedIds =
        "SELECT id FROM sessions WHERE user_id = @UserId AND ended_at IS NULL AND id <> @Except ORDER BY id LIMIT @Limit";

    public async Task EndAllAsync(
        UserId userId, SessionId? except, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        IReadOnlyList<byte[]> ids;
        do
        {
            ids = await db.ListAsync<byte[]>(
                SelectUnendedIds, new { UserId = userId, Except = except ?? default(SessionId), Limit = BatchSize }, cancellationToken);
            await EndAsync(ids, reason, now, cancellationToken);
        }
        while (ids.Count == BatchSize);
    }

    private const string UpdateManyEnded =
        "UPDATE sessions SET ended_at = @Now, end_reason = @Reason WHERE id IN @Ids AND ended_at IS NULL";

    private async Task EndAsync(IReadOnlyList<byte[]> ids, SessionEndReason reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            await db.ExecuteAsync(UpdateManyEnded, new { Ids = ids, Reason = reason, Now = now.UtcDateTime }, cancellationToken);
        }
    }

    /// <summary>A row whose address is NULL is erased already: see <see cref="UnknownAddress"/>.</summary>
    private const string SelectWithDevice =
        """
        SELECT id
        FROM sessions
        WHERE user_id = @UserId AND ip_address IS NOT NULL AND (@OnlyEnded = 0 OR ended_at IS NOT NULL)
        LIMIT @Limit
        """;

    private const string UpdateDevices = "UPDATE sessions SET user_agent = NULL, ip_address = NULL WHERE id IN @Ids";

    public async Task<bool> ForgetDevicesAsync(UserId userId, bool onlyEnded, CancellationToken cancellationToken)
    {
        var ids = await db.ListAsync<byte[]>(
            SelectWithDevice, new { UserId = userId, OnlyEnded = onlyEnded ? 1 : 0, Limit = BatchSize }, cancellationToken);
        if (ids.Count > 0)
        {
            await db.ExecuteAsync(UpdateDevices, new { Ids = ids }, cancellationToken);
        }

        return ids.Count == BatchSize;
    }

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
        // Tokens first: a session that was refreshed every few minutes has thousands, too many to cascade in one statement.
        // Select, then delete, because DELETE … LIMIT is not portable.
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

    /// <summary>
    /// Locks the account before the session. The NULLIF is never NULL: it only makes the session depend on the account.
    /// </summary>
    private const string SelectCaller =
        """
        SELECT u.nickname
        FROM users_public u
        JOIN sessions s ON s.id = NULLIF(@Id, u.id) AND s.user_id = u.id
        WHERE u.id = @UserId AND s.ended_at IS NULL AND s.expires_at > @Now
        """;

    public Task<string?> LockCallerAsync(
        SessionId id, UserId userId, bool exclusively, DateTimeOffset now, CancellationToken cancellationToken) =>
        FindNicknameAsync($"{SelectCaller} {(exclusively ? db.ForUpdate : db.ForShare)}", id, userId, now, cancellationToken);

    private const string SelectAccount = "SELECT id FROM users_public WHERE id = @UserId";

    public Task LockAccountAsync(UserId userId, CancellationToken cancellationToken) =>
        db.FindAsync<byte[]>($"{SelectAccount} {db.ForUpdate}", new { UserId = userId }, cancellationToken);

    private Task<string?> FindNicknameAsync(
        string sql, SessionId id, UserId userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        db.FindPreparedAsync<string>(sql, new { Id = id, UserId = userId, Now = now.UtcDateTime }, cancellationToken);

    private const string SelectAddresses =
        "SELECT DISTINCT ip_address FROM sessions WHERE user_id = @UserId AND ip_address > @Unknown LIMIT @Limit";

    public Task<IReadOnlyList<string>> ListAddressesAsync(UserId userId, CancellationToken cancellationToken) =>
        db.ListAsync<string>(SelectAddresses, new { UserId = userId, Unknown = UnknownAddress, Limit = MaxAddresses }, cancellationToken);
}
