using System.Net;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Problems;

/// <summary>The explanations of the codes. Does not depend on the database.</summary>
public sealed class ErrorCatalogueTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    /// <summary>The codes and statuses that every solution has. Those of other modules are asserted where they are answered.</summary>
    public static TheoryData<string, int> Codes => new()
    {
        { "validation", 400 },
        { "request.malformed", 400 },
        { "request.cursor_invalid", 400 },
        { "access_token.missing", 401 },
        { "access_token.expired", 401 },
        { "access_token.invalid", 401 },
        { "session.ended", 401 },
        { "refresh_token.missing", 401 },
        { "refresh_token.expired", 401 },
        { "refresh_token.invalid", 401 },
        { "refresh_token.reused", 401 },
        { "credentials.invalid", 401 },
        { "access.forbidden", 403 },
        { "csrf.origin_rejected", 403 },
        { "resource.not_found", 404 },
        { "user.not_found", 404 },
        { "session.not_found", 404 },
        { "method.not_allowed", 405 },
        { "request.timeout", 408 },
        { "user.email_taken", 409 },
        { "user.nickname_taken", 409 },
        { "precondition.failed", 412 },
        { "request.too_large", 413 },
        { "media_type.unsupported", 415 },
        { "range.not_satisfiable", 416 },
        { "rate_limited", 429 },
        { "internal", 500 },
        { "service.unavailable", 503 },
    };

    [Fact]
    public async Task Every_code_that_clients_rely_on_is_listed_once()
    {
        var list = await app.Anonymous().GetAsync("/errors");

        var listed = list.ShouldBe(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray().Select(
            item => item.GetProperty("code").GetString()!);
        listed.ShouldBeUnique();
        Codes.Select(row => row.Data.Item1).ShouldBeSubsetOf(listed);
    }

    [Fact]
    public async Task Each_code_is_explained_at_the_path_of_its_type()
    {
        var list = await app.Anonymous().GetAsync("/errors");

        foreach (var code in list.Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()))
        {
            var explained = await app.Anonymous().GetAsync($"/errors/{code}");

            explained.ShouldBe(HttpStatusCode.OK).Header("Content-Type").ShouldBe("application/json; charset=utf-8");
            explained.Value("type").ShouldBe($"/errors/{code}");
            explained.Value("code").ShouldBe(code);
            explained.Value("title").ShouldNotBeNullOrWhiteSpace();
            explained.Value("detail").ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_explanation_of_a_code_names_its_status(string code, int status) =>
        (await app.Anonymous().GetAsync($"/errors/{code}")).Json.GetProperty("status").GetInt32().ShouldBe(status);

    [Fact]
    public async Task The_explanations_are_in_the_language_of_the_reader()
    {
        var explained = await app.Anonymous().GetAsync("/errors/validation", ("Accept-Language", "ko-KR,ko;q=0.9"));

        explained.Value("code").ShouldBe("validation");
        explained.Value("title")!.Any(letter => letter is >= '가' and <= '힣').ShouldBeTrue();
        explained.Header("Content-Language").ShouldBe("ko");
        explained.Header("Vary")!.ShouldContain("Accept-Language");
    }
}
