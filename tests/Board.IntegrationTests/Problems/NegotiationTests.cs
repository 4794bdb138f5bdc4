using System.Net;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.OpenApi;

namespace Board.IntegrationTests.Problems;

/// <summary>Responses are JSON in UTF-8, whatever a client accepts. Does not depend on the database.</summary>
public sealed class NegotiationTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string SomeId = "01890a5d-ac96-774b-bcce-b302099a8057";

    private static readonly string[] NotJson = ["/docs/", "/health/live", "/health/ready"];

    private static readonly (string Name, string Value)[] Wishes =
    [
        ("Accept-Charset", "utf-16"),
        ("Accept-Charset", "utf-8;q=0, utf-16"),
        ("Accept-Charset", "iso-8859-1, utf-32;q=0.5, *;q=0"),
        ("Accept-Charset", "nonsense"),
        ("Accept", "application/xml"),
        ("Accept", "text/json, application/json;q=0"),
        ("Accept", "application/json; charset=utf-16"),
        ("Accept", "application/vnd.board+json; v=2"),
        ("Accept", "text/html, application/xhtml+xml, */*;q=0.8"),
        ("Accept", "nonsense"),
        ("Accept-Encoding", "gzip, br, zstd, identity;q=0"),
        ("TE", "trailers, gzip"),
        ("Prefer", "return=minimal, respond-async"),
        ("X-HTTP-Method-Override", "DELETE"),
        ("X-Original-URL", "/users"),
        ("X-Forwarded-Prefix", "/elsewhere"),
        ("Range", "bytes=0-1"),
        ("If-Range", "\"x\""),
        ("If-Modified-Since", "Fri, 27 Nov 2099 00:00:00 GMT"),
        ("If-Unmodified-Since", "Mon, 01 Jan 2001 00:00:00 GMT"),
        ("Upgrade", "h2c, websocket"),
        ("Expect", "100-continue"),
    ];

    [Fact]
    public async Task Accept_headers_do_not_change_the_media_type_of_responses()
    {
        using var http = new HttpClient();
        foreach (var operation in (await ApiDocument.ReadAsync(http, app.Address)).Operations)
        {
            var reader = await app.SignUpAsync();
            var path = string.Join('/', operation.Path.Split('/').Select(part => part.StartsWith('{') ? SomeId : part));
            var method = new HttpMethod(operation.Method);

            // The first request may end the session; the following ones then get the same answer.
            await reader.SendAsync(method, path, body: null);
            var plain = await reader.SendAsync(method, path, body: null);
            foreach (var wish in Wishes)
            {
                var answer = await reader.SendAsync(method, path, body: null, wish);

                var what = $"{operation} with {wish.Name}: {wish.Value}";
                answer.Status.ShouldBe(plain.Status, what);
                answer.Header("Content-Type").ShouldBe(plain.Header("Content-Type"), what);
                answer.Header("Content-Encoding").ShouldBeNull(what);
                WithoutTrace(answer.Text).ShouldBe(WithoutTrace(plain.Text), what);
            }
        }
    }

    public static TheoryData<string> Paths =>
    [
        "/errors/validation", "/auth/session", "/nothing",
        .. AccessTables.Rules.Where(rule => rule.IsPublicRead && !NotJson.Contains(rule.Path, StringComparer.Ordinal))
            .Select(rule => rule.PathWith(SomeId)),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Responses_are_in_UTF8(string path)
    {
        var reader = await app.KnownUserAsync("reader");

        var answer = await reader.GetAsync(path, ("Accept-Charset", "utf-16"));

        answer.Header("Content-Type").ShouldBeOneOf("application/json; charset=utf-8", "application/problem+json");
        answer.Json.ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Object);
    }

    [Fact]
    public async Task The_OpenAPI_document_shows_examples_without_escapes()
    {
        var document = await app.Anonymous().GetAsync("/openapi/v1.json");

        document.Text.ShouldContain("하늘");
        document.Text.ShouldNotContain("\\u");
    }

    [Fact]
    public async Task A_method_override_is_ignored() =>
        (await app.Anonymous().PostAsync("/errors", body: null, ("X-HTTP-Method-Override", "GET")))
            .ShouldBeProblem(HttpStatusCode.MethodNotAllowed, "method.not_allowed");

    private static string WithoutTrace(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "\"traceId\":\"[^\"]*\"|\"(lastUsedAt|expiresAt)\":\"[^\"]*\"", "");
}
