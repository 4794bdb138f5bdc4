using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

public sealed class RefreshTableOnSqlite(SqliteApp app) : RefreshTableTests<SqliteApp>(app);

public sealed class RefreshTableOnMariaDb(MariaDbApp app) : RefreshTableTests<MariaDbApp>(app);

public abstract class RefreshTableTests<TApp>(TApp app) : RefreshTable, IClassFixture<TApp>
    where TApp : TestApp
{
    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_refresh_follows_the_table_of_the_contract(
        RefreshTokenKind refresh, AccessTokenKind access, Delivery delivery, string outcome)
    {
        var scene = await RefreshScene.SetAsync(app, refresh, access);

        var response = await scene.RefreshAsync(delivery);

        if (outcome == Issue)
        {
            await ShouldIssueAsync(response, delivery, scene.Mine.SessionId);
            return;
        }

        var code = outcome.Split(' ', '(', ')', ',')[1];
        response.ShouldBeUnauthorized(code, code is "session.ended" ? "refresh_token" : null);
        var mineEnds = outcome.StartsWith("Out", StringComparison.Ordinal);
        if (mineEnds || (delivery is Delivery.Cookie && (scene.RefreshToken ?? scene.AccessToken) is not null))
        {
            response.ShouldDeleteCookies();
        }

        (await IsEndedAsync(scene.Mine)).ShouldBe(mineEnds || refresh is RefreshTokenKind.OfEndedSession);
        if (scene.Other is { } other)
        {
            (await IsEndedAsync(other)).ShouldBe(outcome.EndsWith("S_a ended", StringComparison.Ordinal));
        }
    }

    private async Task ShouldIssueAsync(ApiResponse response, Delivery delivery, string sessionId)
    {
        response.ShouldBe(HttpStatusCode.OK);
        response.Value("session.id").ShouldBe(sessionId);

        string accessToken, refreshToken;
        if (delivery is Delivery.Body)
        {
            response.ShouldTouchNoCookie();
            (accessToken, refreshToken) = (response.Value("accessToken")!, response.Value("refreshToken")!);
        }
        else
        {
            response.Json.TryGetProperty("accessToken", out _).ShouldBeFalse();
            (accessToken, refreshToken) = (response.Cookie(AuthCalls.AccessCookie), response.Cookie(AuthCalls.RefreshCookie));
        }

        var session = await app.Anonymous().GetAsync("/auth/session", AuthCalls.Bearer(accessToken));
        session.ShouldBe(HttpStatusCode.OK).Value("session.id").ShouldBe(sessionId);
        (await app.Anonymous().RefreshAsync(refreshToken, accessToken)).ShouldBe(HttpStatusCode.OK);
    }

    private async Task<bool> IsEndedAsync(TestUser session) =>
        (await app.Anonymous().RefreshAsync(session.RefreshToken)).Text.Contains("\"session.ended\"", StringComparison.Ordinal);
}

/// <summary>
/// The refresh table of the contract: the result for each kind of refresh token (row) and access token (column).
/// </summary>
public abstract class RefreshTable
{
    protected const string Issue = "Issue";

    private const string OutInvalidAccess = "Out(access_token.invalid)";
    private const string OutInvalidAccessBoth = "Out(access_token.invalid), S_a ended";
    private const string OutReused = "Out(refresh_token.reused)";
    private const string OutReusedBoth = "Out(refresh_token.reused), S_a ended";
    private const string OutExpired = "Out(refresh_token.expired)";
    private const string InvalidAccess = "401 access_token.invalid";
    private const string Missing = "401 refresh_token.missing";
    private const string Ended = "401 session.ended";
    private const string EndedOther = "401 session.ended, S_a ended";
    private const string Unknown = "401 refresh_token.invalid";
    private const string Impossible = "–";

    private static readonly (RefreshTokenKind Row, string[] Columns)[] Rows =
    [
        // missing, expired, valid, invalid | valid, expired of another session
        (RefreshTokenKind.Missing, [Missing, Missing, Missing, InvalidAccess, Impossible, Impossible]),
        (RefreshTokenKind.Live, [Issue, Issue, Issue, OutInvalidAccess, OutInvalidAccessBoth, OutInvalidAccess]),
        (RefreshTokenKind.UsedWithinGrace, [Issue, Issue, Issue, OutInvalidAccess, OutInvalidAccessBoth, OutInvalidAccess]),
        (RefreshTokenKind.ResponseLost, [Issue, Issue, Issue, OutInvalidAccess, OutInvalidAccessBoth, OutInvalidAccess]),
        (RefreshTokenKind.Reused, [OutReused, OutReused, OutReused, OutInvalidAccess, OutReusedBoth, OutReused]),
        (RefreshTokenKind.Superseded, [OutReused, OutReused, OutReused, OutInvalidAccess, OutReusedBoth, OutReused]),
        (RefreshTokenKind.Idle, [OutExpired, OutExpired, OutExpired, OutInvalidAccess, OutInvalidAccessBoth, OutInvalidAccess]),
        (RefreshTokenKind.PastSessionEnd, [OutExpired, OutExpired, Impossible, OutInvalidAccess, OutInvalidAccessBoth, OutInvalidAccess]),
        (RefreshTokenKind.OfEndedSession, [Ended, Ended, Ended, InvalidAccess, EndedOther, Ended]),
        (RefreshTokenKind.Unknown, [Unknown, Unknown, Unknown, InvalidAccess, Impossible, Impossible]),
    ];

    /// <summary>Every cell that can be reached, by body and by cookie.</summary>
    public static TheoryData<RefreshTokenKind, AccessTokenKind, Delivery, string> Cells()
    {
        var cells = new TheoryData<RefreshTokenKind, AccessTokenKind, Delivery, string>();
        foreach (var (row, columns) in Rows)
        {
            foreach (var (access, outcome) in Enum.GetValues<AccessTokenKind>().Zip(columns).Where(cell => cell.Second != Impossible))
            {
                cells.Add(row, access, Delivery.Body, outcome);
                cells.Add(row, access, Delivery.Cookie, ByCookie(row, access, outcome));
            }
        }

        return cells;
    }

    /// <summary>A refresh cookie counts only together with an access token of its session; an invalid one has its own column.</summary>
    private static string ByCookie(RefreshTokenKind row, AccessTokenKind access, string outcome) =>
        row is not RefreshTokenKind.Missing
        && access is AccessTokenKind.Missing or AccessTokenKind.ValidOfAnother or AccessTokenKind.ExpiredOfAnother
            ? Unknown
            : outcome;
}
