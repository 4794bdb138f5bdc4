using System.Text;
using MySqlConnector;

namespace Board.Bench.Floor;

/// <summary>Signs in, refreshes, and finds the caller.</summary>
internal sealed class Sessions(Database database, Tokens tokens)
{
    private const string SelectCaller =
        """
        SELECT u.id, u.email, u.nickname, u.role, u.created_at, u.updated_at
        FROM sessions s
        JOIN users u ON u.id = s.user_id
        WHERE s.id = @SessionId AND s.user_id = @UserId AND s.ended_at IS NULL AND s.expires_at > @Now
        """;

    /// <summary>Finds the caller; <see langword="null"/> if the token is invalid or expired, or its session has ended.</summary>
    public async Task<UserView?> FindCallerAsync(HttpContext context) =>
        tokens.Verify(context) is { } caller
            ? await database.FindAsync(
                SelectCaller,
                values =>
                {
                    values.AddWithValue("@SessionId", caller.SessionId.ToStored());
                    values.AddWithValue("@UserId", caller.UserId.ToStored());
                    values.AddWithValue("@Now", DateTime.UtcNow);
                },
                row => row.ReadUser(0),
                context.RequestAborted)
            : null;

    /// <summary><c>GET /users/me</c>.</summary>
    public async Task GetMeAsync(HttpContext context)
    {
        if (await FindCallerAsync(context) is { } user)
        {
            await context.Response.WriteAsJsonAsync(user, FloorJson.Settings.UserView, contentType: null, context.RequestAborted);
        }
        else
        {
            Unauthorized.Answer(context);
        }
    }

    private const string SelectToken =
        """
        SELECT u.id, u.email, u.nickname, u.role, u.created_at, u.updated_at,
               s.id AS session_id, s.created_at, s.expires_at, s.user_agent, s.ip_address, t.parent_hash
        FROM refresh_tokens t
        JOIN sessions s ON s.id = t.session_id
        JOIN users u ON u.id = s.user_id
        WHERE t.token_hash = @Hash AND t.used_at IS NULL AND t.expires_at > @Now AND s.ended_at IS NULL AND s.expires_at > @Now
        FOR UPDATE
        """;

    private const string UpdateUsed =
        """
        UPDATE refresh_tokens
        SET used_at = COALESCE(used_at, @Now), successor_used = CASE WHEN token_hash = @ParentHash THEN 1 ELSE successor_used END
        WHERE token_hash IN (@Hash, @ParentHash)
        """;

    /// <summary><c>POST /auth/refresh</c>.</summary>
    public async Task RefreshAsync(HttpContext context)
    {
        // The access token makes no difference to an honest client, but it is verified.
        tokens.Verify(context);
        var body = (await context.Request.ReadFromJsonAsync(FloorJson.Settings.OldToken, context.RequestAborted))!;
        var (hash, now, refreshToken) = (Tokens.HashOf(body.RefreshToken), DateTime.UtcNow, Tokens.NewRefreshToken());
        var found = await database.InTransactionAsync(
            async transaction =>
            {
                var session = await transaction.FindAsync(
                    SelectToken,
                    values =>
                    {
                        values.AddWithValue("@Hash", hash);
                        values.AddWithValue("@Now", now);
                    },
                    row => new FoundSession(
                        row.ReadUser(0),
                        new SessionView(
                            row.ReadId(6),
                            row.GetDateTime(7),
                            now,
                            row.GetDateTime(8),
                            row.IsDBNull(9) ? null : row.GetString(9),
                            row.IsDBNull(10) ? null : row.GetString(10),
                            Current: true),
                        row.IsDBNull(11) ? null : row.GetFieldValue<byte[]>(11)),
                    context.RequestAborted);
                if (session is not null)
                {
                    await transaction.ExecuteAsync(
                        UpdateUsed,
                        values =>
                        {
                            values.AddWithValue("@Hash", hash);
                            values.AddWithValue("@ParentHash", session.ParentHash);
                            values.AddWithValue("@Now", now);
                        },
                        context.RequestAborted);
                    await AddTokenAsync(transaction, session.Session.Id, refreshToken, hash, now, context.RequestAborted);
                }

                return session;
            },
            context.RequestAborted);

        if (found is null)
        {
            Unauthorized.Answer(context);
            return;
        }

        await AnswerAsync(context, found.User, found.Session, refreshToken, now);
    }

    private const string SelectCredentials =
        "SELECT id, email, nickname, role, created_at, updated_at, password_hash FROM users WHERE email_key = @EmailKey";

    private const string InsertSession =
        """
        INSERT INTO sessions (id, user_id, user_agent, ip_address, created_at, expires_at)
        VALUES (@Id, @UserId, NULL, @IpAddress, @CreatedAt, @ExpiresAt)
        """;

    /// <summary><c>POST /auth/sign-in</c>.</summary>
    public async Task SignInAsync(HttpContext context)
    {
        var credentials = (await context.Request.ReadFromJsonAsync(FloorJson.Settings.Credentials, context.RequestAborted))!;
        var (user, passwordHash) = await database.FindAsync(
            SelectCredentials,
            values => values.AddWithValue("@EmailKey", Encoding.UTF8.GetBytes(credentials.Email.ToLowerInvariant())),
            row => (row.ReadUser(0), row.GetString(6)),
            context.RequestAborted);
        if (user is null || !Passwords.IsRight(passwordHash, credentials.Password))
        {
            Unauthorized.Answer(context);
            return;
        }

        var (now, refreshToken) = (DateTime.UtcNow, Tokens.NewRefreshToken());
        var session = await database.InTransactionAsync(
            transaction =>
                StartAsync(transaction, user.Id, context.Connection.RemoteIpAddress?.ToString(), refreshToken, now, context.RequestAborted),
            context.RequestAborted);
        await AnswerAsync(context, user, session, refreshToken, now);
    }

    public static async Task<SessionView> StartAsync(
        MySqlTransaction transaction, Guid userId, string? ipAddress, string refreshToken, DateTime now,
        CancellationToken cancellationToken)
    {
        var session = new SessionView(Guid.CreateVersion7(), now, now, now.AddDays(90), null, ipAddress, Current: true);
        await transaction.ExecuteAsync(
            InsertSession,
            values =>
            {
                values.AddWithValue("@Id", session.Id.ToStored());
                values.AddWithValue("@UserId", userId.ToStored());
                values.AddWithValue("@IpAddress", ipAddress);
                values.AddWithValue("@CreatedAt", now);
                values.AddWithValue("@ExpiresAt", session.ExpiresAt);
            },
            cancellationToken);
        await AddTokenAsync(transaction, session.Id, refreshToken, parentHash: null, now, cancellationToken);
        return session;
    }

    private const string InsertToken =
        """
        INSERT INTO refresh_tokens (token_hash, parent_hash, session_id, issued_at, expires_at, successor_used, superseded)
        VALUES (@Hash, @ParentHash, @SessionId, @IssuedAt, @ExpiresAt, 0, 0)
        """;

    private static Task<int> AddTokenAsync(
        MySqlTransaction transaction, Guid sessionId, string refreshToken, byte[]? parentHash, DateTime now,
        CancellationToken cancellationToken) =>
        transaction.ExecuteAsync(
            InsertToken,
            values =>
            {
                values.AddWithValue("@Hash", Tokens.HashOf(refreshToken));
                values.AddWithValue("@ParentHash", parentHash);
                values.AddWithValue("@SessionId", sessionId.ToStored());
                values.AddWithValue("@IssuedAt", now);
                values.AddWithValue("@ExpiresAt", now + Tokens.RefreshTokenLifetime);
            },
            cancellationToken);

    private async Task AnswerAsync(HttpContext context, UserView user, SessionView session, string refreshToken, DateTime now)
    {
        var expiresAt = now + Tokens.AccessTokenLifetime;
        var accessToken = tokens.Issue(new Caller(user.Id, session.Id), new DateTimeOffset(now), new DateTimeOffset(expiresAt));
        await context.Response.WriteAsJsonAsync(
            new SignedInView(
                user,
                session,
                expiresAt,
                now + Tokens.RefreshTokenLifetime,
                accessToken,
                refreshToken,
                "Bearer",
                (int)Tokens.AccessTokenLifetime.TotalSeconds),
            FloorJson.Settings.SignedInView,
            contentType: null,
            context.RequestAborted);
    }

    private sealed record FoundSession(UserView User, SessionView Session, byte[]? ParentHash);
}
