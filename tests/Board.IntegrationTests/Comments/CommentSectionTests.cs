using Board.IntegrationTests.Apps;

namespace Board.IntegrationTests.Comments;

/// <summary>Where the OpenAPI document describes comments.</summary>
public sealed class CommentSectionTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task The_section_about_comments_follows_the_one_about_posts()
    {
        var document = await app.Anonymous().GetAsync("/openapi/v1.json");

        document.Json.GetProperty("tags").EnumerateArray().Select(tag => tag.GetProperty("name").GetString()).Skip(2).Take(2)
            .ShouldBe(["Posts", "Comments"]);
    }
}
