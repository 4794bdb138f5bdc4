using System.Text.Json;

namespace Board.BrowserTests;

/// <summary>The first steps of a new user on the page at /docs, who enters only what its forms ask for.</summary>
public sealed class ReferencePageTests(Chromium chromium) : IAsyncLifetime
{
    private static readonly Operation SignUp = new("users", "POST", "/users");
    private static readonly Operation SignIn = new("auth", "POST", "/auth/sign-in");
    private static readonly Operation GetMe = new("users", "GET", "/users/me");
    private static readonly Operation CreatePost = new("posts", "POST", "/posts");
    private static readonly Operation ListPosts = new("posts", "GET", "/posts");

    private readonly PlainHttpApp app = new();

    /// <summary>A new program for each test: the prefilled account can sign up once.</summary>
    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_newcomer_signs_up_signs_in_posts_and_lists_by_cookie()
    {
        await using var profile = await chromium.OpenProfileAsync();
        var page = await ReferencePage.OpenAsync(profile, app.Address);

        (await page.SendAsync(SignUp)).Status.ShouldBe(201);
        (await page.SendAsync(SignIn)).Status.ShouldBe(200);
        var me = await page.SendAsync(GetMe);
        me.Status.ShouldBe(200);
        (await me.Request.HeaderValueAsync("Authorization")).ShouldBeNull();
        (await page.SendAsync(CreatePost)).Status.ShouldBe(201);
        (await CountPostsAsync(await page.SendAsync(ListPosts))).ShouldBe(1);
        page.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_newcomer_signs_up_signs_in_posts_and_lists_by_bearer_token()
    {
        await using var profile = await chromium.OpenProfileAsync();
        var page = await ReferencePage.OpenAsync(profile, app.Address);

        (await page.SendAsync(SignUp)).Status.ShouldBe(201);
        var signedIn = await page.SendAsync(SignIn, example: "program");
        var token = (await signedIn.JsonAsync())!.Value.GetProperty("accessToken").GetString()!;
        await page.UseBearerTokenAsync(token);
        var me = await page.SendAsync(GetMe);
        me.Status.ShouldBe(200);
        (await me.Request.HeaderValueAsync("Authorization")).ShouldBe($"Bearer {token}");
        (await page.SendAsync(CreatePost)).Status.ShouldBe(201);
        (await CountPostsAsync(await page.SendAsync(ListPosts))).ShouldBe(1);
        (await profile.CookiesAsync()).ShouldBeEmpty();
        page.Complaints.ShouldBeEmpty();
    }

    /// <summary>Example ids do not exist and some calls need an admin, but every prefilled request is well-formed.</summary>
    [Fact]
    public async Task Every_call_can_be_sent_with_its_prefilled_values()
    {
        await using var profile = await chromium.OpenProfileAsync();
        var page = await ReferencePage.OpenAsync(profile, app.Address);
        var calls = await Operation.ReadAllAsync(app.Address, TestContext.Current.CancellationToken);
        await page.SendAsync(SignUp);
        await page.SendAsync(SignIn);

        var wrong = new List<string>();
        foreach (var call in calls.Where(call => call != SignUp))
        {
            var response = await page.SendAsync(call);
            if (!response.Ok && response.Status is not 403 and not 404)
            {
                wrong.Add($"{call}: {await response.TextAsync()}");
            }

            if (call is { Path: "/auth/sign-out" } or { Path: "/auth/sessions", Method: "DELETE" })
            {
                await page.SendAsync(SignIn);
            }
        }

        wrong.ShouldBeEmpty();
        page.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("ko-KR", "ko")]
    public async Task Errors_are_in_the_language_of_the_reader(string locale, string language)
    {
        await using var profile = await chromium.OpenProfileAsync(locale);
        var page = await ReferencePage.OpenAsync(profile, app.Address);

        var response = await page.SendAsync(GetMe);

        response.Status.ShouldBe(401);
        (await response.HeaderValueAsync("Content-Language")).ShouldBe(language);
    }

    private static async Task<int> CountPostsAsync(IResponse response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.TextAsync()).GetProperty("items").GetArrayLength();
}
