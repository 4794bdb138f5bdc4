namespace Board.IntegrationTests.Auth;

/// <summary>
/// The contract of sessions and tokens as a simple model, which remembers everything and looks each answer up in the refresh table.
/// The program is compared with it.
/// </summary>
internal sealed class SessionModel
{
    private static readonly TimeSpan AccessLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RefreshLifetime = TimeSpan.FromDays(14);
    private static readonly TimeSpan SessionLifetime = TimeSpan.FromDays(90);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    private readonly List<ModelSession> sessions = [];

    public ModelPair SignIn(DateTimeOffset now)
    {
        var session = new ModelSession(now + SessionLifetime);
        sessions.Add(session);
        return session.Issue(parent: null, now);
    }

    /// <summary>The answer to reading one's own session.</summary>
    public static string Read(ModelPair? access, DateTimeOffset now) => access switch
    {
        null => "access_token.missing",
        _ when now >= access.AccessExpiresAt => "access_token.expired",
        { Session.Ended: true } => "session.ended",
        _ => "ok",
    };

    public static void SignOut(ModelPair refresh) => refresh.Session.Ended = true;

    public string ChangePassword(ModelPair access, DateTimeOffset now)
    {
        var answer = Read(access, now);
        if (answer == "ok")
        {
            sessions.FindAll(session => session != access.Session).ForEach(session => session.Ended = true);
        }

        return answer;
    }

    /// <summary>The answer to a refresh, with a pair if it is granted.</summary>
    /// <param name="refresh">The pair the refresh token is of.</param>
    /// <param name="access">The pair the access token is of, if one is presented.</param>
    /// <param name="forged">Whether the access token is forged.</param>
    /// <param name="now">The time.</param>
    public static (string Answer, ModelPair? Pair) Refresh(ModelPair refresh, ModelPair? access, bool forged, DateTimeOffset now)
    {
        var session = refresh.Session;
        var foreign = !forged && access is not null && access.Session != session;
        var foreignValid = foreign && now < access!.AccessExpiresAt;

        if (session.Ended)
        {
            if (foreignValid)
            {
                access!.Session.Ended = true;
            }

            return (forged ? "access_token.invalid" : "session.ended", null);
        }

        var answer = (Row(refresh, now), forged, foreign) switch
        {
            (_, true, _) => "access_token.invalid",
            ("reused", _, _) => "refresh_token.reused",
            (_, _, true) => "access_token.invalid",
            ("expired", _, _) => "refresh_token.expired",
            _ => "ok",
        };
        if (answer == "ok")
        {
            return (answer, session.Exchange(refresh, now, Grace));
        }

        session.Ended = true;
        if (foreignValid)
        {
            access!.Session.Ended = true;
        }

        return (answer, null);
    }

    /// <summary>The answer to a refresh by cookies: only refresh tokens of the access token's session count.</summary>
    /// <param name="cookies">The pairs that the refresh cookies are of, in order.</param>
    /// <param name="access">The pair the access token is of, if one is presented.</param>
    /// <param name="forged">Whether the access token is forged.</param>
    /// <param name="now">The time.</param>
    public static (string Answer, ModelPair? Pair) RefreshByCookies(
        IReadOnlyList<ModelPair> cookies, ModelPair? access, bool forged, DateTimeOffset now)
    {
        if (forged)
        {
            return Refresh(cookies[0], access, forged, now);
        }

        return cookies.FirstOrDefault(cookie => access is not null && cookie.Session == access.Session) is { } own
            ? Refresh(own, access, forged, now)
            : ("refresh_token.invalid", null);
    }

    private static string Row(ModelPair token, DateTimeOffset now)
    {
        if (now >= token.Session.ExpiresAt)
        {
            return "expired";
        }

        if (token.Superseded)
        {
            return "reused";
        }

        if (token.UsedAt is { } usedAt && now < usedAt + Grace)
        {
            return "live";
        }

        if (token.UsedAt is not null && token.Session.Pairs.Exists(pair => pair.Parent == token && pair.UsedAt is not null))
        {
            return "reused";
        }

        return now >= token.RefreshExpiresAt ? "expired" : "live";
    }

    internal sealed class ModelSession(DateTimeOffset expiresAt)
    {
        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public List<ModelPair> Pairs { get; } = [];

        public bool Ended { get; set; }

        public ModelPair Issue(ModelPair? parent, DateTimeOffset now)
        {
            var pair = new ModelPair(
                this, parent, WholeSecond(Earlier(now + AccessLifetime, ExpiresAt)), Earlier(now + RefreshLifetime, ExpiresAt));
            Pairs.Add(pair);
            return pair;
        }

        public ModelPair Exchange(ModelPair token, DateTimeOffset now, TimeSpan grace)
        {
            if (token.UsedAt is { } usedAt && now >= usedAt + grace)
            {
                Pairs.FindAll(pair => pair.Parent == token && pair.UsedAt is null).ForEach(pair => pair.Superseded = true);
            }

            token.UsedAt ??= now;
            return Issue(token, now);
        }

        private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

        private static DateTimeOffset WholeSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
    }

    /// <summary>The two tokens of one answer.</summary>
    internal sealed class ModelPair(
        ModelSession session, ModelPair? parent, DateTimeOffset accessExpiresAt, DateTimeOffset refreshExpiresAt)
    {
        public ModelSession Session { get; } = session;

        public ModelPair? Parent { get; } = parent;

        public DateTimeOffset AccessExpiresAt { get; } = accessExpiresAt;

        public DateTimeOffset RefreshExpiresAt { get; } = refreshExpiresAt;

        public DateTimeOffset? UsedAt { get; set; }

        public bool Superseded { get; set; }
    }
}
