using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Problems;

/// <summary>Content types of bodies. Does not depend on the database.</summary>
public sealed class ContentTypeTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const string Valid = """{"email":"somebody@example.com","nickname":"some body","password":"correct horse"}""";

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/json")]
    [InlineData("application/problem+json")]
    [InlineData("application/vnd.board+json")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("nonsense")]
    [InlineData("application/json, application/json")]
    [InlineData("application/json charset=utf-8")]
    [InlineData(null)]
    public async Task Another_content_type_is_not_supported(string? contentType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Valid));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        (await app.Anonymous().PostAsync("/users", content)).ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "media_type.unsupported");
    }

    [Theory]
    [InlineData("application/json; charset=UTF-8")]
    [InlineData("application/json;charset=\"utf-8\"")]
    [InlineData("Application/JSON")]
    [InlineData("application/json;")]
    [InlineData("application/json; v=2")]
    public async Task The_content_type_is_parsed_case_insensitively_with_parameters(string contentType)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        (await app.Anonymous().PostAsync("/users", content)).ShouldRefuseFields("email", "nickname", "password");
    }

    /// <summary>JSON is always UTF-8: its media type has no charset parameter (RFC 8259, section 11).</summary>
    [Theory]
    [InlineData("utf8")]
    [InlineData("\"utf8\"")]
    [InlineData("us-ascii")]
    [InlineData("ISO-8859-1")]
    [InlineData("EUC-KR")]
    [InlineData("utf-16")]
    [InlineData("\"utf-16\"")]
    [InlineData("utf-7")]
    [InlineData("nonsense")]
    [InlineData("\"\"")]
    public async Task A_charset_has_no_effect(string charset)
    {
        var type = $"application/json; charset={charset}";
        const string Korean = """{"email":"하늘","nickname":"하","password":"짧다"}""";

        (await app.Anonymous().PostAsync("/users", Content(Encoding.UTF8.GetBytes(Korean), type)))
            .ShouldRefuseFields("email", "nickname", "password");
        (await app.Anonymous().PostAsync("/users", Content(Encoding.Unicode.GetBytes(Korean), type)))
            .ShouldBeProblem(HttpStatusCode.BadRequest, "request.malformed");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("br")]
    [InlineData("deflate, identity")]
    [InlineData("identity, gzip")]
    [InlineData("aes128gcm")]
    [InlineData("nonsense")]
    public async Task A_body_with_a_Content_Encoding_is_rejected(string encoding)
    {
        var refused = await app.Anonymous().PostAsync("/users", Content(Encoding.UTF8.GetBytes(Valid), "application/json", encoding));

        refused.ShouldBeProblem(HttpStatusCode.UnsupportedMediaType, "media_type.unsupported");
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("Identity")]
    [InlineData("")]
    [InlineData("identity, identity")]
    public async Task A_body_with_the_encoding_identity_is_read(string encoding) =>
        (await app.Anonymous().PostAsync("/users", Content("{}"u8.ToArray(), "application/json", encoding)))
            .ShouldRefuseFields("email", "nickname", "password");

    [Fact]
    public async Task A_Content_Encoding_without_a_body_is_ignored() =>
        (await RawHttp.SendAsync(app.Address, ["POST /auth/sign-out HTTP/1.1", "Content-Encoding: gzip", "Content-Length: 0"]))
            .ShouldBe(HttpStatusCode.NoContent);

    /// <summary>A media type with a malformed parameter is invalid.</summary>
    [Theory]
    [InlineData("application/json; charset=")]
    [InlineData("application/json; charset")]
    [InlineData("application/json; =utf-8")]
    [InlineData("application/json; charset=\"utf-8")]
    public async Task A_malformed_content_type_parameter_causes_no_500(string contentType) =>
        (await app.Anonymous().PostAsync("/users", Content("{}"u8.ToArray(), contentType)))
            .Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);

    private static ByteArrayContent Content(byte[] body, string contentType, string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (encoding is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        }

        return content;
    }
}
