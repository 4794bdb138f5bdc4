using System.Net;
using System.Text;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Problems;

/// <summary>Header values may contain any bytes except control characters (RFC 9110, 5.5). Proxies may add such headers.</summary>
public sealed class HeaderBytesTests(HeaderBytesTests.App app) : IClassFixture<HeaderBytesTests.App>
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";
    private const string AllowedOrigin = "https://app.example.com";

    public static TheoryData<string> Values =>
    [
        "caf\u00e9",                        // Latin-1
        "\u00ed\u0095\u0098\u00eb\u008a\u0098", // 하늘 in UTF-8
        "\u00ff\u00fe\u0080",
        "\u00ed\u00a0\u0080",               // half a surrogate pair in UTF-8
        "a\u0001b\u001b[31m\u007f",
        "\"\u00e9\"",
        "a; q=\u00e9, \u00e9; \u00e9=\u00e9",
    ];

    private static readonly string[] Names =
    [
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Access-Control-Request-Headers", "Access-Control-Request-Method",
        "Authorization", "baggage", "Cache-Control", "Content-Encoding", "Content-Language", "Content-Type", "Cookie", "Forwarded", "From",
        "If-Match", "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Idempotency-Key", "Origin", "Prefer", "Range",
        "Referer", "Sec-Fetch-Site", "TE", "Trailer", "traceparent", "tracestate", "Upgrade", "User-Agent", "Via", "X-Anything",
        "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Request-Id",
    ];

    private static readonly string[] Requests =
    [
        "GET /errors/validation", "GET /nothing", "GET /users/me", "POST /auth/sign-out", "OPTIONS /users",
        .. AccessTables.Rules.Where(rule => rule.IsPublicRead).Select(rule => $"GET {rule.PathWith(SomeId)}"),
    ];

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public async Task Any_bytes_in_a_header_value_cause_no_500(string value)
    {
        foreach (var request in Requests)
        {
            foreach (var name in Names)
            {
                string[] origin = name is "Origin" ? [] : [$"Origin: {AllowedOrigin}"];
                string[] lines = [$"{request} HTTP/1.1", $"{name}: {value}", .. origin, "Content-Length: 0"];

                var answer = await RawHttp.SendAsync(app.Address, lines, encoding: Encoding.Latin1);

                var what = $"{request} with {name}: {answer}";
                ((int)answer.Status).ShouldBeLessThan(500, what);
                answer.Header("X-Content-Type-Options").ShouldBe("nosniff", what);
            }
        }
    }

    [Theory]
    [InlineData("하늘의 전화 🌱", "하늘의 전화 🌱", "utf-8")]
    [InlineData("café", "caf\ufffd", "iso-8859-1")]
    public async Task A_User_Agent_is_read_as_UTF8(string sent, string shown, string encoding)
    {
        var user = await app.SignUpAsync();
        var body = Encoding.UTF8.GetBytes($$"""{"email":"{{user.Email}}","password":"{{TestUser.DefaultPassword}}"}""");

        var signedIn = await RawHttp.SendAsync(
            app.Address,
            ["POST /auth/sign-in HTTP/1.1", $"User-Agent: {sent}", "Content-Type: application/json", $"Content-Length: {body.Length}"],
            body,
            Encoding.GetEncoding(encoding));

        signedIn.ShouldBe(HttpStatusCode.OK).Value("session.userAgent").ShouldBe(shown);
        (await user.GetAsync("/auth/sessions")).ShouldBe(HttpStatusCode.OK).Text.ShouldContain($"\"userAgent\":\"{shown}\"");
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\0")]
    public async Task A_zero_byte_in_a_header_value_is_rejected(string value) =>
        (await RawHttp.SendAsync(app.Address, ["GET /errors HTTP/1.1", $"User-Agent: {value}"])).ShouldBe(HttpStatusCode.BadRequest);

    public sealed class App : SqliteApp
    {
        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("Cors:AllowedOrigins:0", AllowedOrigin),
            new("ForwardedHeaders:KnownProxies:0", "127.0.0.1"),
            new("ForwardedHeaders:KnownProxies:1", "::1"),
        ];
    }
}
