namespace Board.IntegrationTests.Access;

/// <summary>
/// Who may do what: every call of the API, and what it answers to whom. Of a path and a body <c>{user}</c>, <c>{session}</c>,
/// <c>{post}</c>, <c>{comment}</c>, <c>{email}</c>, <c>{password}</c> and <c>{refreshToken}</c> are the owner's; <c>{new}</c> is a name
/// that nobody has, <c>{unknown}</c> an id that nothing has.
/// </summary>
internal static class AccessTable
{
    private const string Credentials = """{"email":"{email}","password":"{password}"}""";
    private const string NewPassword = """{"currentPassword":"{password}","newPassword":"another horse"}""";
    private const string NewUser = """{"email":"{new}@example.com","nickname":"{new}","password":"{password}"}""";
    //#if (posts)
    private const string Post = """{"title":"t","content":"c"}""";
    //#endif
    //#if (comments)
    private const string Comment = """{"content":"c"}""";
    //#endif

    public static readonly IReadOnlyList<AccessRule> Rules =
    [
        //                                                                             anonymous owner stranger moderator admin
        new("POST   /auth/sign-in", Credentials,                                             200, 200,     200,      200,  200),
        new("POST   /auth/refresh", """{"refreshToken":"{refreshToken}"}""",                 200, 200,     401,      401,  401),
        new("POST   /auth/sign-out", null,                                                   204, 204,     204,      204,  204),
        new("GET    /auth/session", null,                                                    401, 200,     200,      200,  200),
        new("GET    /auth/sessions", null,                                                   401, 200,     200,      200,  200),
        new("DELETE /auth/sessions", null,                                                   401, 204,     204,      204,  204),
        new("DELETE /auth/sessions/{session}", null,                                         401, 204,     404,      404,  404),

        new("POST   /users", NewUser,                                                        201, 201,     201,      201,  201),
        new("GET    /users", null,                                                           401, 403,     403,      403,  200),
        new("GET    /users/me", null,                                                        401, 200,     200,      200,  200),
        new("GET    /users/{user}", null,                                                    200, 200,     200,      200,  200),
        new("PATCH  /users/{user}", """{"nickname":"{new}"}""",                              401, 200,     403,      403,  200),
        new("PATCH  /users/{user}", """{"role":"moderator"}""",                              401, 403,     403,      403,  200),
        new("PUT    /users/{user}/password", NewPassword,                                    401, 204,     403,      403,  403),
        new("DELETE /users/{user}", """{"password":"{password}"}""",                         401, 204,     403,      403,  204),
        new("DELETE /users/{user}", null,                                                    401, 400,     403,      403,  204),

        //#if (posts)
        new("POST   /posts", Post,                                                           401, 201,     201,      201,  201),
        new("GET    /posts", null,                                                           200, 200,     200,      200,  200),
        new("GET    /posts/{post}", null,                                                    200, 200,     200,      200,  200),
        new("PATCH  /posts/{post}", Post,                                                    401, 200,     403,      200,  200),
        new("DELETE /posts/{post}", null,                                                    401, 204,     403,      204,  204),
        //#endif

        //#if (comments)
        new("POST   /posts/{post}/comments", Comment,                                        401, 201,     201,      201,  201),
        new("GET    /posts/{post}/comments", null,                                           200, 200,     200,      200,  200),
        new("GET    /comments/{comment}", null,                                              200, 200,     200,      200,  200),
        new("PATCH  /comments/{comment}", Comment,                                           401, 200,     403,      200,  200),
        new("DELETE /comments/{comment}", null,                                              401, 204,     403,      204,  204),
        //#endif

        new("GET    /errors", null,                                                          200, 200,     200,      200,  200),
        new("GET    /errors/{code}", null,                                                   200, 200,     200,      200,  200),
        new("GET    /health/live", null,                                                     200, 200,     200,      200,  200),
        new("GET    /health/ready", null,                                                    200, 200,     200,      200,  200),
        new("GET    /openapi/v1.json", null,                                                 200, 200,     200,      200,  200),
        new("GET    /docs/", null,                                                           200, 200,     200,      200,  200),
        new("GET    /", null,                                                                302, 302,     302,      302,  302),
    ];
}
