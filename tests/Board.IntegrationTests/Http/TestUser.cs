using System.Net;
using System.Net.Http.Headers;

namespace Board.IntegrationTests.Http;

/// <summary>A signed-in user that sends its access token as a bearer token.</summary>
public sealed class TestUser : ApiClient
{
    public const string DefaultPassword = "correct horse battery staple";

    private TestUser(Uri address, string email, string nickname, ApiResponse signedIn)
        : base(address)
    {
        Email = email;
        Nickname = nickname;
        Id = signedIn.Value("user.id")!;
        SessionId = signedIn.Value("session.id")!;
        AccessToken = signedIn.Value("accessToken")!;
        RefreshToken = signedIn.Value("refreshToken")!;
    }

    public string Id { get; }

    /// <summary>The id as stored in the database.</summary>
    public byte[] StoredId => Guid.Parse(Id).ToByteArray(bigEndian: true);

    public string Email { get; }

    public string Nickname { get; }

    public string SessionId { get; }

    public string AccessToken { get; }

    public string RefreshToken { get; }

    public static async Task<TestUser> SignUpAsync(Uri address, string email, string nickname)
    {
        var created = await new ApiClient(address).PostAsync("/users", new { email, nickname, password = DefaultPassword });
        created.ShouldBe(HttpStatusCode.Created);
        return await SignInAsync(address, email, nickname);
    }

    /// <summary>Starts another session, as on another device.</summary>
    public Task<TestUser> SignInAgainAsync() => SignInAsync(Address, Email, Nickname);

    protected override void AddCredentials(HttpRequestMessage request) =>
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", AccessToken);

    private static async Task<TestUser> SignInAsync(Uri address, string email, string nickname)
    {
        var signedIn = await new ApiClient(address).PostAsync(
            "/auth/sign-in", new { email, password = DefaultPassword, delivery = "body" });
        return new TestUser(address, email, nickname, signedIn.ShouldBe(HttpStatusCode.OK));
    }
}
