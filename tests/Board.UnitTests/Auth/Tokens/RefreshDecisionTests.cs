using Board.Application.Auth.Tokens;
using Board.Application.Common;
using Board.Domain.Auth;

namespace Board.UnitTests.Auth.Tokens;

/// <summary>The table "POST /auth/refresh" of the HTTP contract, cell by cell.</summary>
public sealed class RefreshDecisionTests
{
    /// <summary>
    /// Rows: the refresh token. Columns: the access token, of the same session here and of another one in the second table. A cell
    /// names the error, and after the arrow the session that ends: R the refresh token's, A the access token's. "–" cannot happen:
    /// an unknown token has no session to differ from.
    /// </summary>
    private const string OwnSession = """
    refresh token          | missing                   | expired                   | valid                     | invalid
    live                   | issue                     | issue                     | issue                     | access_token.invalid → R
    used within grace      | issue                     | issue                     | issue                     | access_token.invalid → R
    response lost          | issue                     | issue                     | issue                     | access_token.invalid → R
    reused                 | refresh_token.reused → R  | refresh_token.reused → R  | refresh_token.reused → R  | access_token.invalid → R
    superseded             | refresh_token.reused → R  | refresh_token.reused → R  | refresh_token.reused → R  | access_token.invalid → R
    expired                | refresh_token.expired → R | refresh_token.expired → R | refresh_token.expired → R | access_token.invalid → R
    past the session's end | refresh_token.expired → R | refresh_token.expired → R | refresh_token.expired → R | access_token.invalid → R
    session ended          | session.ended             | session.ended             | session.ended             | access_token.invalid
    unknown                | refresh_token.invalid     | refresh_token.invalid     | refresh_token.invalid     | access_token.invalid
    """;

    private const string OtherSession = """
    refresh token          | valid, of another session  | expired, of another session
    live                   | access_token.invalid → R A | access_token.invalid → R
    used within grace      | access_token.invalid → R A | access_token.invalid → R
    response lost          | access_token.invalid → R A | access_token.invalid → R
    reused                 | refresh_token.reused → R A | refresh_token.reused → R
    superseded             | refresh_token.reused → R A | refresh_token.reused → R
    expired                | access_token.invalid → R A | access_token.invalid → R
    past the session's end | access_token.invalid → R A | access_token.invalid → R
    session ended          | session.ended → A          | session.ended
    unknown                | –                          | –
    """;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly DateTimeOffset Now = Some.Time.AddDays(1);
    private static readonly Session OfRefreshToken = Some.Session(expiresAt: Some.Time.AddDays(90));
    private static readonly SessionId OfAccessToken = Some.SessionId();
    private static readonly RefreshToken Fresh = Some.RefreshToken(OfRefreshToken);

    private static readonly Dictionary<string, RefreshToken?> RefreshTokens = new(StringComparer.Ordinal)
    {
        ["live"] = Fresh,
        ["used within grace"] = Fresh with { UsedAt = Now - Grace / 2, SuccessorUsed = true },
        ["response lost"] = Fresh with { UsedAt = Now - Grace },
        ["reused"] = Fresh with { UsedAt = Now - Grace, SuccessorUsed = true },
        ["superseded"] = Fresh with { Superseded = true },
        ["expired"] = Fresh with { ExpiresAt = Now },
        ["past the session's end"] = Fresh with { Session = Ended(expiresAt: Now, endedAt: null) },
        ["session ended"] = Fresh with { Session = Ended(OfRefreshToken.ExpiresAt, endedAt: Now.AddHours(-1)) },
        ["unknown"] = null,
    };

    private static readonly Dictionary<string, AccessTokenVerdict> AccessTokens = new(StringComparer.Ordinal)
    {
        ["missing"] = new AccessTokenVerdict.Missing(),
        ["expired"] = new AccessTokenVerdict.Expired(new Caller(OfRefreshToken.UserId, OfRefreshToken.Id)),
        ["valid"] = new AccessTokenVerdict.Valid(new Caller(OfRefreshToken.UserId, OfRefreshToken.Id)),
        ["invalid"] = new AccessTokenVerdict.Invalid(),
        ["valid, of another session"] = new AccessTokenVerdict.Valid(new Caller(OfRefreshToken.UserId, OfAccessToken)),
        ["expired, of another session"] = new AccessTokenVerdict.Expired(new Caller(OfRefreshToken.UserId, OfAccessToken)),
    };

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            return new TheoryData<string, string, string>(
                from table in new[] { OwnSession, OtherSession }
                let rows = table.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList()
                from row in rows.Skip(1)
                from column in Enumerable.Range(1, row.Length - 1)
                where row[column] is not "–"
                select (row[0], rows[0][column], row[column]));
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_decision_follows_the_table_of_the_contract(string refreshToken, string accessToken, string cell)
    {
        var decision = RefreshDecision.Of(RefreshTokens[refreshToken], AccessTokens[accessToken], Now, Grace);

        Cell(decision).ShouldBe(cell);
    }

    [Fact]
    public void The_table_is_complete() => Cells.Count.ShouldBe((RefreshTokens.Count * AccessTokens.Count) - 2);

    [Theory]
    [InlineData("reused", "missing", SessionEndReason.TokenReused)]
    [InlineData("superseded", "valid, of another session", SessionEndReason.TokenReused)]
    [InlineData("live", "invalid", SessionEndReason.TokenMismatch)]
    [InlineData("live", "valid, of another session", SessionEndReason.TokenMismatch)]
    [InlineData("session ended", "valid, of another session", SessionEndReason.TokenMismatch)]
    [InlineData("expired", "valid", SessionEndReason.Expired)]
    public void The_decision_has_the_reason_for_the_end_of_the_session(string refreshToken, string accessToken, SessionEndReason reason) =>
        RefreshDecision.Of(RefreshTokens[refreshToken], AccessTokens[accessToken], Now, Grace).EndReason.ShouldBe(reason);

    private static string Cell(RefreshDecision decision)
    {
        if (decision.Error is null)
        {
            decision.EndSessions.ShouldBeEmpty();
            return "issue";
        }

        var ended = decision.EndSessions.Select(id => id == OfRefreshToken.Id ? "R" : id == OfAccessToken ? "A" : "another one").ToList();
        return ended.Count == 0 ? decision.Error.Code : $"{decision.Error.Code} → {string.Join(' ', ended)}";
    }

    private static Session Ended(DateTimeOffset expiresAt, DateTimeOffset? endedAt) => new()
    {
        Id = OfRefreshToken.Id,
        UserId = OfRefreshToken.UserId,
        CreatedAt = Some.Time,
        ExpiresAt = expiresAt,
        UserAgent = null,
        IpAddress = null,
        EndedAt = endedAt,
    };
}
