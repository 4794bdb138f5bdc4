using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>The calls that belong to no module.</summary>
internal sealed class CommonAccess : IAccessTable
{
    private static int names;

    public IReadOnlyList<AccessRule> Rules =>
    [
        //                                          anonymous owner stranger moderator admin
        new("GET    /errors", null,                       200, 200,     200,      200,  200),
        new("GET    /errors/{code}", null,                200, 200,     200,      200,  200),
        new("GET    /health/live", null,                  200, 200,     200,      200,  200),
        new("GET    /health/ready", null,                 200, 200,     200,      200,  200),
        new("GET    /openapi/v1.json", null,              200, 200,     200,      200,  200),
        new("GET    /docs/", null,                        200, 200,     200,      200,  200),
        new("GET    /", null,                             302, 302,     302,      302,  302),
    ];

    public IReadOnlyDictionary<string, Func<TestUser, Task<string>>> Placeholders => new Dictionary<string, Func<TestUser, Task<string>>>
    {
        ["code"] = _ => Task.FromResult("validation"),

        // An id that nothing has, and a name that nobody has.
        ["unknown"] = _ => Task.FromResult("01890a5d-ac96-774b-bcce-b302099a8057"),
        ["new"] = _ => Task.FromResult($"new{Interlocked.Increment(ref names)}"),
    };
}
