using Board.IntegrationTests.Access;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Posts;

internal sealed class PostsAccess : IAccessTable
{
    private const string Post = """{"title":"t","content":"c"}""";

    public IReadOnlyList<AccessRule> Rules =>
    [
        //                                          anonymous owner stranger moderator admin
        new("POST   /posts", Post,                        401, 201,     201,      201,  201),
        new("GET    /posts", null,                        200, 200,     200,      200,  200),
        new("GET    /posts/{post}", null,                 200, 200,     200,      200,  200),
        new("PATCH  /posts/{post}", Post,                 401, 200,     403,      200,  200),
        new("DELETE /posts/{post}", null,                 401, 204,     403,      204,  204),
    ];

    public IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders => new Dictionary<string, Func<TestUser, Task<string>>>
    {
        ["post"] = async owner => (await owner.WritePostAsync()).Value("id")!,
    };
}
