using Board.IntegrationTests.Access;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Auth;

internal sealed class AuthAccess : IAccessTable
{
    private const string Credentials = """{"email":"{email}","password":"{password}"}""";
    private const string RefreshToken = """{"refreshToken":"{refreshToken}"}""";

    public IReadOnlyList<AccessRule> Rules =>
    [
        //                                          anonymous owner stranger moderator admin
        new("POST   /auth/sign-in", Credentials,          200, 200,     200,      200,  200),
        new("POST   /auth/refresh", RefreshToken,         200, 200,     401,      401,  401),
        new("POST   /auth/sign-out", null,                204, 204,     204,      204,  204),
        new("GET    /auth/session", null,                 401, 200,     200,      200,  200),
        new("GET    /auth/sessions", null,                401, 200,     200,      200,  200),
        new("DELETE /auth/sessions", null,                401, 204,     204,      204,  204),
        new("DELETE /auth/sessions/{session}", null,      401, 204,     404,      404,  404),
    ];

    public IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders => new Dictionary<string, Func<TestUser, Task<string>>>
    {
        ["session"] = async owner => (await owner.SignInAgainAsync()).SessionId,
        ["refreshToken"] = owner => Task.FromResult(owner.RefreshToken),
    };
}
