using System.Globalization;
using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

/// <summary>Limits are counted in memory, independently of the database. Each test uses its own client address.</summary>
public sealed class RateLimitTests(RateLimitTests.App app) : IClassFixture<RateLimitTests.App>
{
    private static int addresses;

    private readonly (string Name, string Value) address = NewAddress();

    [Fact]
    public async Task The_eleventh_sign_in_to_an_account_from_an_address_gets_429()
    {
        var email = await SignUpAsync();
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            (await SignInAsync(email, "wrong password", address)).ShouldBeProblem(HttpStatusCode.Unauthorized, "credentials.invalid");
        }

        var refused = await SignInAsync(email, TestUser.DefaultPassword, address);

        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
        refused.SetCookies.ShouldBeEmpty();
        (await SignInAsync(email, TestUser.DefaultPassword, NewAddress())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_may_sign_in_thirty_times_a_minute_to_any_accounts()
    {
        for (var attempt = 1; attempt <= 30; attempt++)
        {
            (await SignInAsync($"nobody{attempt}@example.com", "wrong password", address)).ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await SignInAsync("another@example.com", "wrong password", address)).ShouldBeProblem(
            HttpStatusCode.TooManyRequests, "rate_limited");
    }

    [Fact]
    public async Task Guessing_from_many_addresses_throttles_unknown_networks_but_not_the_owner()
    {
        var stranger = NewAddress();
        var email = await SignUpAsync();
        (await SignInAsync(email, TestUser.DefaultPassword, address)).ShouldBe(HttpStatusCode.OK);
        for (var attempt = 1; attempt <= App.FailuresOfAccount; attempt++)
        {
            (await SignInAsync(email, "wrong password", NewAddress())).ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await SignInAsync(email, "wrong password", stranger)).ShouldBe(HttpStatusCode.Unauthorized);
        var refused = await SignInAsync(email, "wrong password", stranger);
        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 3600);

        (await SignInAsync(email, "wrong password", address)).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignInAsync(email, TestUser.DefaultPassword, address)).ShouldBe(HttpStatusCode.OK);
        (await SignInAsync(email, TestUser.DefaultPassword, NewAddress())).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_may_sign_up_ten_times_an_hour()
    {
        for (var attempt = 1; attempt <= 10; attempt++)
        {
            await SignUpAsync(address);
        }

        var refused = await app.Anonymous().PostAsync(
            "/users", new { email = "eleventh@example.com", nickname = "eleventh", password = TestUser.DefaultPassword }, address);

        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 3600);
    }

    [Fact]
    public async Task A_session_may_refresh_sixty_times_a_minute_and_a_429_changes_nothing()
    {
        var email = await SignUpAsync();
        var refreshToken = (await SignInAsync(email, TestUser.DefaultPassword, address)).Value("refreshToken");
        for (var attempt = 1; attempt <= 60; attempt++)
        {
            var refreshed = await app.Anonymous().PostAsync("/auth/refresh", new { refreshToken });
            refreshToken = refreshed.ShouldBe(HttpStatusCode.OK).Value("refreshToken");
        }

        var refused = await app.Anonymous().PostAsync("/auth/refresh", new { refreshToken });

        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        refused.SetCookies.ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_of_a_user_are_limited_and_reads_are_not()
    {
        var email = await SignUpAsync();
        var signedIn = await SignInAsync(email, TestUser.DefaultPassword, address);
        var bearer = ("Authorization", $"Bearer {signedIn.Value("accessToken")}");
        var (path, edit) = ($"/users/{signedIn.Value("user.id")}", new { nickname = signedIn.Value("user.nickname") });
        for (var attempt = 1; attempt <= App.Writes; attempt++)
        {
            (await app.Anonymous().PatchAsync(path, edit, bearer)).ShouldBe(HttpStatusCode.OK);
        }

        (await app.Anonymous().PatchAsync(path, edit, bearer))
            .ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        (await app.Anonymous().GetAsync("/users/me", bearer)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_passwords_of_a_session_are_limited_across_all_commands()
    {
        var email = await SignUpAsync();
        var signedIn = await SignInAsync(email, TestUser.DefaultPassword, address);
        var bearer = AuthCalls.Bearer(signedIn.Value("accessToken")!);
        var path = $"/users/{signedIn.Value("user.id")}";
        for (var attempt = 1; attempt <= App.WrongPasswords; attempt++)
        {
            (await app.Anonymous().PutAsync($"{path}/password", new { currentPassword = "wrong", newPassword = "another horse" }, bearer))
                .ShouldRefuseFields("currentPassword");
        }

        var refused = await app.Anonymous().DeleteAsync(path, new { password = TestUser.DefaultPassword }, bearer);

        refused.ShouldBeProblem(HttpStatusCode.TooManyRequests, "rate_limited").ShouldTouchNoCookie();
        int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 3600);
        (await app.Anonymous().GetAsync("/users/me", bearer)).ShouldBe(HttpStatusCode.OK);

        var another = AuthCalls.Bearer((await SignInAsync(email, TestUser.DefaultPassword, address)).Value("accessToken")!);
        (await app.Anonymous().DeleteAsync(path, new { password = TestUser.DefaultPassword }, another)).ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Addresses_of_one_IPv6_network_count_as_one()
    {
        for (var attempt = 1; attempt <= 30; attempt++)
        {
            await SignInAsync($"nobody{attempt}@example.com", "wrong password", ("X-Forwarded-For", $"2001:db8:0:1::{attempt}"));
        }

        (await SignInAsync("another@example.com", "wrong password", ("X-Forwarded-For", "2001:db8:0:1:ffff::1")))
            .ShouldBe(HttpStatusCode.TooManyRequests);
        (await SignInAsync("another@example.com", "wrong password", ("X-Forwarded-For", "2001:db8:0:2::1"))).ShouldBe(
            HttpStatusCode.Unauthorized);
    }

    private static (string Name, string Value) NewAddress()
    {
        var number = Interlocked.Increment(ref addresses);
        return ("X-Forwarded-For", $"198.51.{number / 250}.{number % 250}");
    }

    private Task<ApiResponse> SignInAsync(string email, string password, (string Name, string Value) from) =>
        app.Anonymous().PostAsync("/auth/sign-in", new { email, password, delivery = "body" }, from);

    private async Task<string> SignUpAsync((string Name, string Value)? from = null)
    {
        var number = Interlocked.Increment(ref addresses);
        var email = $"limited{number}@example.com";
        var created = await app.Anonymous().PostAsync(
            "/users", new { email, nickname = $"limited{number}", password = TestUser.DefaultPassword }, from ?? NewAddress());
        created.ShouldBe(HttpStatusCode.Created);
        return email;
    }

    /// <summary>The test sends the headers of a trusted proxy.</summary>
    public sealed class App : SqliteApp
    {
        public const int FailuresOfAccount = 12;
        public const int WrongPasswords = 3;
        public const int Writes = 5;

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            KeyValuePair.Create("RateLimiting:Enabled", "true"),
            KeyValuePair.Create("RateLimiting:FailedSignInsPerHourOfAccount", $"{FailuresOfAccount}"),
            KeyValuePair.Create("RateLimiting:SignInsPerHourOfAddressAndThrottledAccount", "1"),
            KeyValuePair.Create("RateLimiting:WrongPasswordsPerHourOfSession", $"{WrongPasswords}"),
            KeyValuePair.Create("RateLimiting:WritesPerMinuteOfUser", $"{Writes}"),
            KeyValuePair.Create("ForwardedHeaders:KnownProxies:0", "127.0.0.1"),
            KeyValuePair.Create("ForwardedHeaders:KnownProxies:1", "::1"),
        ];
    }
}
