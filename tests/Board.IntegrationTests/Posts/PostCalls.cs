using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts;

/// <summary>Requests about posts.</summary>
internal static class PostCalls
{
    /// <summary>Creates a post.</summary>
    public static async Task<ApiResponse> WritePostAsync(
        this TestUser author, string title = "A title", string content = "Some content") =>
        (await author.PostAsync("/posts", new { title, content })).ShouldBe(HttpStatusCode.Created);

    /// <summary>Creates a post of the shared author.</summary>
    public static async Task<(TestUser Author, ApiResponse Post)> WritePostAsync(this TestApp app)
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.WritePostAsync());
    }

    /// <summary>Asserts that the post is unchanged.</summary>
    public static async Task ShouldBeUnchangedAsync(this TestApp app, ApiResponse post) =>
        (await app.Anonymous().GetAsync(post.Header("Location")!)).Text.ShouldBe(post.Text);

    /// <summary>The version of the post in a response.</summary>
    public static long Version(this ApiResponse post) => post.ShouldBe(HttpStatusCode.OK).Json.GetProperty("version").GetInt64();
}
