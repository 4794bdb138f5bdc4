using System.Net;
using Board.IntegrationTests.Apps;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts;

/// <summary>Calls about posts, and what is read of them.</summary>
internal static class PostCalls
{
    /// <summary>A new post, of an author who may have others.</summary>
    public static async Task<(TestUser Author, ApiResponse Post)> WritePostAsync(this TestApp app)
    {
        var author = await app.KnownUserAsync("author");
        return (author, await author.WritePostAsync());
    }

    /// <summary>Checks that the post reads as it did.</summary>
    public static async Task ShouldBeUnchangedAsync(this TestApp app, ApiResponse post) =>
        (await app.Anonymous().GetAsync(post.Header("Location")!)).Text.ShouldBe(post.Text);

    /// <summary>The version that a response shows the post in.</summary>
    public static long Version(this ApiResponse post) => post.ShouldBe(HttpStatusCode.OK).Json.GetProperty("version").GetInt64();
}
