using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

/// <summary>The rows of the contract's refresh table.</summary>
public enum RefreshTokenKind
{
    Missing,
    Live,
    UsedWithinGrace,
    ResponseLost,
    Reused,
    Superseded,
    Idle,
    PastSessionEnd,
    OfEndedSession,
    Unknown,
}

/// <summary>The columns of the contract's refresh table.</summary>
public enum AccessTokenKind
{
    Missing,
    Expired,
    Valid,
    Invalid,
    ValidOfAnother,
    ExpiredOfAnother,
}

/// <summary>The transport of the refresh token and of the new tokens.</summary>
public enum Delivery
{
    Body,
    Cookie,
}

/// <summary>A session whose tokens are in the states of one cell of the refresh table.</summary>
internal sealed class RefreshScene
{
    private static readonly TimeSpan AccessTokenLifetime = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RefreshTokenLifetime = TimeSpan.FromDays(14);
    private static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);

    private readonly TestApp app;
    private readonly AccessTokenKind access;
    private string newestAccessToken;

    private RefreshScene(TestApp app, AccessTokenKind access, TestUser mine)
    {
        this.app = app;
        this.access = access;
        Mine = mine;
        newestAccessToken = mine.AccessToken;
    }

    /// <summary>The session of the refresh token.</summary>
    public TestUser Mine { get; }

    /// <summary>The session of the access token, if it is another one.</summary>
    public TestUser? Other { get; private set; }

    public string? RefreshToken { get; private set; }

    public string? AccessToken { get; private set; }

    public static async Task<RefreshScene> SetAsync(TestApp app, RefreshTokenKind refresh, AccessTokenKind access)
    {
        var mine = await app.SignInAsync("mine");
        var scene = new RefreshScene(app, access, mine);
        if (access is AccessTokenKind.ExpiredOfAnother)
        {
            await scene.SignOtherInAsync();
        }

        scene.RefreshToken = await scene.BringAboutAsync(refresh);
        if (access is AccessTokenKind.ValidOfAnother)
        {
            await scene.SignOtherInAsync();
        }

        scene.AccessToken = access switch
        {
            AccessTokenKind.Missing => null,
            AccessTokenKind.Expired => mine.AccessToken,
            AccessTokenKind.Valid => scene.newestAccessToken,
            AccessTokenKind.Invalid => AuthCalls.Forge(scene.newestAccessToken),
            _ => scene.Other!.AccessToken,
        };
        return scene;
    }

    public Task<ApiResponse> RefreshAsync(Delivery delivery) =>
        delivery is Delivery.Body
            ? app.Anonymous().RefreshAsync(RefreshToken, AccessToken)
            : app.Anonymous().RefreshByCookieAsync(RefreshToken, AccessToken);

    private async Task<string?> BringAboutAsync(RefreshTokenKind refresh)
    {
        var first = Mine.RefreshToken;
        switch (refresh)
        {
            case RefreshTokenKind.Missing:
                LetAccessTokenExpire();
                return null;

            case RefreshTokenKind.Live:
                LetAccessTokenExpire();
                return first;

            case RefreshTokenKind.UsedWithinGrace:
                LetAccessTokenExpire();
                await UseAsync(first);
                return first;

            case RefreshTokenKind.ResponseLost:
                await UseAsync(first);
                app.Time.Advance(GracePeriod);
                LetAccessTokenExpire();
                return first;

            case RefreshTokenKind.Reused:
                await UseAsync(await UseAsync(first));
                app.Time.Advance(GracePeriod);
                LetAccessTokenExpire();
                return first;

            case RefreshTokenKind.Superseded:
                var lost = await UseAsync(first);
                app.Time.Advance(GracePeriod);
                await UseAsync(first);
                LetAccessTokenExpire();
                return lost;

            case RefreshTokenKind.Idle:
                // Two tabs refresh at once and only one continues, so the session is in use while the other token ages.
                var idle = await UseAsync(first);
                var inUse = await UseAsync(first);
                app.Time.Advance(RefreshTokenLifetime - TimeSpan.FromMinutes(1));
                await UseAsync(inUse);
                app.Time.Advance(TimeSpan.FromMinutes(1));
                return idle;

            case RefreshTokenKind.PastSessionEnd:
                var last = first;
                for (var day = 0; day < 78; day += 13)
                {
                    app.Time.Advance(TimeSpan.FromDays(13));
                    last = await UseAsync(last);
                }

                app.Time.Advance(TimeSpan.FromDays(12));
                return last;

            case RefreshTokenKind.OfEndedSession:
                (await app.Anonymous().PostAsync("/auth/sign-out", new { refreshToken = first })).ShouldBe(HttpStatusCode.NoContent);
                LetAccessTokenExpire();
                return first;

            default:
                LetAccessTokenExpire();
                return AuthCalls.UnknownRefreshToken();
        }
    }

    private async Task SignOtherInAsync() => Other = await app.SignInAsync("other");

    private void LetAccessTokenExpire()
    {
        if (access is AccessTokenKind.Expired or AccessTokenKind.ExpiredOfAnother)
        {
            app.Time.Advance(AccessTokenLifetime);
        }
    }

    /// <summary>Uses a refresh token and returns its successor.</summary>
    private async Task<string> UseAsync(string refreshToken)
    {
        var refreshed = await app.Anonymous().RefreshAsync(refreshToken);
        newestAccessToken = refreshed.ShouldBe(HttpStatusCode.OK).Value("accessToken")!;
        return refreshed.Value("refreshToken")!;
    }
}
