using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;
using CsCheck;

namespace Board.IntegrationTests.Auth;

public sealed class SessionModelOnSqlite(SqliteApp app) : SessionModelTests<SqliteApp>(app);

public sealed class SessionModelOnMariaDb(MariaDbApp app) : SessionModelTests<MariaDbApp>(app);

/// <summary>Random sequences of calls get the answers of <see cref="SessionModel"/>.</summary>
public abstract class SessionModelTests<TApp>(TApp app) : IClassFixture<TApp>
    where TApp : TestApp
{
    private const int Runs = 25;

    /// <summary>
    /// An action; <paramref name="First"/> and <paramref name="Second"/> select what it acts on.
    /// </summary>
    private sealed record Step(StepKind Kind, int First, int Second, TimeSpan Wait);

    private enum StepKind
    {
        SignIn,
        Refresh,
        RefreshWithOwnAccessToken,
        RefreshWithOtherAccessToken,
        RefreshWithForgedAccessToken,
        RefreshByCookies,
        RefreshByCookiesWithForgedAccessToken,
        RefreshByCookieAlone,
        Wait,
        Read,
        SignOut,
        ChangePassword,
    }

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(3),
        TimeSpan.FromSeconds(11),
        TimeSpan.FromMinutes(9),
        TimeSpan.FromMinutes(11),
        TimeSpan.FromDays(8),
        TimeSpan.FromDays(15),
    ];

    private static readonly Gen<Step[]> Sequences = Gen.Select(
            Gen.Frequency(
                (2, Gen.Const(StepKind.SignIn)),
                (6, Gen.Const(StepKind.Refresh)),
                (6, Gen.Const(StepKind.RefreshWithOwnAccessToken)),
                (2, Gen.Const(StepKind.RefreshWithOtherAccessToken)),
                (1, Gen.Const(StepKind.RefreshWithForgedAccessToken)),
                (6, Gen.Const(StepKind.RefreshByCookies)),
                (1, Gen.Const(StepKind.RefreshByCookiesWithForgedAccessToken)),
                (1, Gen.Const(StepKind.RefreshByCookieAlone)),
                (8, Gen.Const(StepKind.Wait)),
                (4, Gen.Const(StepKind.Read)),
                (1, Gen.Const(StepKind.SignOut)),
                (1, Gen.Const(StepKind.ChangePassword))),
            Gen.Int[0, 100],
            Gen.Int[0, 100],
            Gen.Int[0, Waits.Length - 1])
        .Select((kind, first, second, wait) => new Step(kind, first, second, Waits[wait]))
        .Array[8, 30];

    [Fact]
    public async Task Random_calls_get_the_answers_of_the_model()
    {
        var run = 0;
        await Sequences.SampleAsync(
            async steps =>
            {
                var number = Interlocked.Increment(ref run);
                await CompareAsync(steps, $"model{number}");
            },
            iter: Runs,
            threads: 1);
    }

    private async Task CompareAsync(Step[] steps, string nickname)
    {
        var model = new SessionModel();

        // The model does not know when the background job deletes.
        var forgetting = Now + TimeSpan.FromDays(104);
        var user = await TestUser.SignUpAsync(
            app.Address, $"{nickname}-{Guid.NewGuid():N}@example.com", $"{nickname}{Guid.NewGuid():N}"[..20]);
        List<(SessionModel.ModelPair Model, string Access, string Refresh)> pairs =
            [(model.SignIn(Now), user.AccessToken, user.RefreshToken)];

        foreach (var step in steps)
        {
            var (first, second) = (pairs[step.First % pairs.Count], pairs[step.Second % pairs.Count]);
            switch (step.Kind)
            {
                case StepKind.SignIn:
                    var again = await user.SignInAgainAsync();
                    pairs.Add((model.SignIn(Now), again.AccessToken, again.RefreshToken));
                    break;
                case StepKind.Wait when Now + step.Wait < forgetting:
                    app.Time.Advance(step.Wait);
                    break;
                case StepKind.Wait:
                    break;
                case StepKind.Read:
                    Answer(await app.Anonymous().GetAsync("/auth/session", Bearer(first.Access))).ShouldBe(
                        SessionModel.Read(first.Model, Now));
                    break;
                case StepKind.SignOut:
                    SessionModel.SignOut(first.Model);
                    await app.Anonymous().PostAsync("/auth/sign-out", new { refreshToken = first.Refresh });
                    break;
                case StepKind.ChangePassword:
                    var changed = await app.Anonymous().PutAsync(
                        $"/users/{user.Id}/password",
                        new { currentPassword = TestUser.DefaultPassword, newPassword = TestUser.DefaultPassword },
                        Bearer(first.Access));
                    Answer(changed).ShouldBe(model.ChangePassword(first.Model, Now));
                    break;
                case StepKind.RefreshByCookies or StepKind.RefreshByCookiesWithForgedAccessToken or StepKind.RefreshByCookieAlone:
                    await RefreshByCookiesAsync(step.Kind, first, second, pairs);
                    break;
                default:
                    await RefreshAsync(step.Kind, first, second, pairs);
                    break;
            }
        }
    }

    private async Task RefreshAsync(
        StepKind kind,
        (SessionModel.ModelPair Model, string Access, string Refresh) first,
        (SessionModel.ModelPair Model, string Access, string Refresh) second,
        List<(SessionModel.ModelPair Model, string Access, string Refresh)> pairs)
    {
        var (access, token) = kind switch
        {
            StepKind.RefreshWithOwnAccessToken => (first.Model, first.Access),
            StepKind.RefreshWithOtherAccessToken => (second.Model, second.Access),
            StepKind.RefreshWithForgedAccessToken => (null, $"{first.Access}x"),
            _ => (null, (string?)null),
        };
        var (expected, pair) = SessionModel.Refresh(first.Model, access, forged: kind is StepKind.RefreshWithForgedAccessToken, Now);

        var response = await app.Anonymous().PostAsync(
            "/auth/refresh", new { refreshToken = first.Refresh }, token is null ? [] : [Bearer(token)]);

        Answer(response).ShouldBe(expected);
        if (pair is not null)
        {
            pairs.Add((pair, response.Value("accessToken")!, response.Value("refreshToken")!));
        }
    }

    /// <summary>Refreshes with the browser's cookies after a planted one of another session.</summary>
    private async Task RefreshByCookiesAsync(
        StepKind kind,
        (SessionModel.ModelPair Model, string Access, string Refresh) own,
        (SessionModel.ModelPair Model, string Access, string Refresh) planted,
        List<(SessionModel.ModelPair Model, string Access, string Refresh)> pairs)
    {
        var forged = kind is StepKind.RefreshByCookiesWithForgedAccessToken;
        (SessionModel.ModelPair Model, string Access, string Refresh)[] cookies =
            planted.Model.Session == own.Model.Session ? [own] : [planted, own];
        var access = kind switch
        {
            StepKind.RefreshByCookieAlone => null,
            _ => forged ? $"{own.Access}x" : own.Access,
        };
        var (expected, pair) = SessionModel.RefreshByCookies(
            [.. cookies.Select(cookie => cookie.Model)], access is null || forged ? null : own.Model, forged, Now);

        var response = await app.Anonymous().PostAsync(
            "/auth/refresh", body: null, AuthCalls.RefreshCookies(access, [.. cookies.Select(cookie => cookie.Refresh)]));

        Answer(response).ShouldBe(expected);
        if (pair is not null)
        {
            pairs.Add((pair, response.Cookie(AuthCalls.AccessCookie), response.Cookie(AuthCalls.RefreshCookie)));
        }
    }

    private DateTimeOffset Now => app.Time.GetUtcNow();

    private static (string Name, string Value) Bearer(string token) => ("Authorization", $"Bearer {token}");

    private static string Answer(ApiResponse response) => (int)response.Status < 300 ? "ok" : response.Value("code")!;
}
