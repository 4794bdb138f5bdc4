using Board.IntegrationTests.Access;
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Users;

internal sealed class UsersAccess : IAccessTable
{
    private const string New = """{"email":"{new}@example.com","nickname":"{new}","password":"{password}"}""";
    private const string Nickname = """{"nickname":"{new}"}""";
    private const string Role = """{"role":"moderator"}""";
    private const string Passwords = """{"currentPassword":"{password}","newPassword":"another horse"}""";
    private const string Password = """{"password":"{password}"}""";

    public IReadOnlyList<AccessRule> Rules =>
    [
        //                                          anonymous owner stranger moderator admin
        new("POST   /users", New,                         201, 201,     201,      201,  201),
        new("GET    /users", null,                        401, 403,     403,      403,  200),
        new("GET    /users/me", null,                     401, 200,     200,      200,  200),
        new("GET    /users/{user}", null,                 200, 200,     200,      200,  200),
        new("PATCH  /users/{user}", Nickname,             401, 200,     403,      403,  200),
        new("PATCH  /users/{user}", Role,                 401, 403,     403,      403,  200),
        new("PUT    /users/{user}/password", Passwords,   401, 204,     403,      403,  403),
        new("DELETE /users/{user}", Password,             401, 204,     403,      403,  204),
        new("DELETE /users/{user}", null,                 401, 400,     403,      403,  204),
    ];

    public IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders => new Dictionary<string, Func<TestUser, Task<string>>>
    {
        ["user"] = owner => Task.FromResult(owner.Id),
        ["email"] = owner => Task.FromResult(owner.Email),
        ["password"] = _ => Task.FromResult(TestUser.DefaultPassword),
    };
}
