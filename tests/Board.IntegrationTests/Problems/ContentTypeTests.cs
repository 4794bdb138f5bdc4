using System.Net;
using System.Text;
using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Problems;

/// <summary>Which types of content a body may have. The others never get as far as a database.</summary>
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
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
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
    public async Task The_content_type_may_be_written_in_any_way(string contentType)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        (await app.Anonymous().PostAsync("/users", content)).ShouldRefuseFields("email", "nickname", "password");
    }
}
