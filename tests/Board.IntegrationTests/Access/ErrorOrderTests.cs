using System.Net;
using System.Text.RegularExpressions;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>
/// A call with several errors gets the first one in this order: 400 for the request itself, 429, <c>session.ended</c>, 403. Applies to
/// each call of the access tables that needs a session. Does not depend on the database.
/// </summary>
public sealed partial class ErrorOrderTests(ErrorOrderTests.App app) : IClassFixture<ErrorOrderTests.App>
{
    /// <summary>Commands that secure an account, which are not counted as writes.</summary>
    private static readonly string[] Uncounted = ["DELETE /auth/sessions", "DELETE /auth/sessions/{}", "PUT /users/{}/password"];

    public static TheoryData<string, string?> Calls
    {
        get
        {
            var calls = new TheoryData<string, string?>();
            foreach (var rule in AccessTables.Rules.Where(rule => rule.Statuses[(int)Actor.Anonymous] == 401))
            {
                calls.Add(rule.Call, rule.Body);
            }

            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_answers_the_first_of_its_errors(string call, string? body)
    {
        var rule = new AccessRule(call, body);
        var owner = await app.SignUpAsync();
        var method = new HttpMethod(rule.Method);
        var (path, right) = await Placeholders.FillAsync(rule, owner);
        var isCounted = rule.Method != "GET" && !Uncounted.Contains(rule.Endpoint, StringComparer.Ordinal);
        var (ended, writer, endedWriter) = (await EndedAsync(), await WriterAsync(), await WriterAsync());
        await endedWriter.PostAsync("/auth/sign-out");

        (await ended.SendAsync(method, path, right)).ShouldBeUnauthorized("session.ended", "access_token");
        if (isCounted)
        {
            (await writer.SendAsync(method, path, right)).ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
            (await endedWriter.SendAsync(method, path, right)).ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        }

        foreach (var wrong in WrongBodies(rule, right))
        {
            foreach (var caller in new[] { ended, writer, endedWriter })
            {
                (await caller.SendAsync(method, path, wrong)).ShouldBe(HttpStatusCode.BadRequest);
            }
        }
    }

    [Fact]
    public async Task A_malformed_cursor_is_reported_before_the_end_of_the_session() =>
        (await (await EndedAsync()).GetAsync("/users?cursor=nonsense"))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "request.cursor_invalid");

    [Fact]
    public async Task Commands_of_an_ended_session_do_not_use_up_the_limit_of_its_owner()
    {
        var owner = await app.SignUpAsync();
        var device = await owner.SignInAgainAsync();
        await device.PostAsync("/auth/sign-out");
        for (var attempt = 0; attempt <= App.Writes; attempt++)
        {
            (await device.PatchAsync($"/users/{owner.Id}", "{}")).ShouldBeUnauthorized("session.ended", "access_token");
        }

        (await owner.PatchAsync($"/users/{owner.Id}", "{}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Too_many_wrong_passwords_are_reported_before_the_end_of_the_session()
    {
        var owner = await app.SignUpAsync();
        var change = new { currentPassword = "wrong", newPassword = "another horse" };
        (await owner.PutAsync($"/users/{owner.Id}/password", change)).ShouldRefuseFields("currentPassword");
        await owner.PostAsync("/auth/sign-out");

        (await owner.PutAsync($"/users/{owner.Id}/password", change)).ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
    }

    /// <summary>Bodies that are always invalid: an unknown property, and texts that a validator rejects.</summary>
    private static IEnumerable<string> WrongBodies(AccessRule rule, string? right)
    {
        if (right is not null)
        {
            yield return """{"nonsense":1}""";
            if (rule.Method != "DELETE")
            {
                yield return Text().Replace(right, "\" \"");
            }
        }
    }

    [GeneratedRegex("(?<=:)\"[^\"]*\"")]
    private static partial Regex Text();

    private async Task<TestUser> EndedAsync()
    {
        var device = await app.SignUpAsync();
        (await device.PostAsync("/auth/sign-out")).ShouldBe(HttpStatusCode.NoContent);
        return device;
    }

    /// <summary>Creates a user whose write limit is used up.</summary>
    private async Task<TestUser> WriterAsync()
    {
        var user = await app.SignUpAsync();
        for (var write = 1; write <= App.Writes; write++)
        {
            (await user.PatchAsync($"/users/{user.Id}", "{}")).ShouldBe(HttpStatusCode.OK);
        }

        return user;
    }

    public sealed class App : SqliteApp
    {
        public const int Writes = 3;

        private const string Unlimited = "1000000";

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            KeyValuePair.Create("RateLimiting:Enabled", "true"),
            KeyValuePair.Create("RateLimiting:WritesPerMinuteOfUser", $"{Writes}"),
            KeyValuePair.Create("RateLimiting:WrongPasswordsPerHourOfSession", "1"),
            KeyValuePair.Create("RateLimiting:SignUpsPerHourOfAddress", Unlimited),
            KeyValuePair.Create("RateLimiting:SignInsPerMinuteOfAddress", Unlimited),
            KeyValuePair.Create("RateLimiting:SignInsPerMinuteOfAddressAndAccount", Unlimited),
        ];
    }
}
