using System.Net;
using Board.IntegrationTests.Access;
using Board.IntegrationTests.Http;
using Board.IntegrationTests.Posts;

namespace Board.IntegrationTests.Comments;

internal sealed class CommentsAccess : IAccessTable
{
    private const string Comment = """{"content":"c"}""";

    public IReadOnlyList<AccessRule> Rules =>
    [
        //                                          anonymous owner stranger moderator admin
        new("POST   /posts/{post}/comments", Comment,     401, 201,     201,      201,  201),
        new("GET    /posts/{post}/comments", null,        200, 200,     200,      200,  200),
        new("GET    /comments/{comment}", null,           200, 200,     200,      200,  200),
        new("PATCH  /comments/{comment}", Comment,        401, 200,     403,      200,  200),
        new("DELETE /comments/{comment}", null,           401, 204,     403,      204,  204),
    ];

    public IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders => new Dictionary<string, Func<TestUser, Task<string>>>
    {
        ["comment"] = CreateAsync,
    };

    private static async Task<string> CreateAsync(TestUser owner)
    {
        var post = (await owner.WritePostAsync()).Header("Location");
        return (await owner.PostAsync($"{post}/comments", new { content = "c" })).ShouldBe(HttpStatusCode.Created).Value("id")!;
    }
}
