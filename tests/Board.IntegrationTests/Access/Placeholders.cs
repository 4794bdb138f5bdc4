//#if (comments)
using System.Net;
//#endif
using Board.IntegrationTests.Http;

namespace Board.IntegrationTests.Access;

/// <summary>What the placeholders of the access table stand for: things of one user.</summary>
internal sealed class Placeholders
{
    private static int names;

    private readonly Dictionary<string, string> values;

    private Placeholders(Dictionary<string, string> values) => this.values = values;

    /// <summary>Makes the things that the placeholders stand for.</summary>
    public static async Task<Placeholders> OfAsync(TestUser owner)
    {
        //#if (posts)
        var post = (await owner.WritePostAsync()).Value("id")!;
        //#endif
        return new(new(StringComparer.Ordinal)
        {
            ["user"] = owner.Id,
            ["session"] = (await owner.SignInAgainAsync()).SessionId,
            //#if (posts)
            ["post"] = post,
            //#endif
            //#if (comments)
            ["comment"] = (await owner.PostAsync($"/posts/{post}/comments", new { content = "c" })).ShouldBe(HttpStatusCode.Created)
                .Value("id")!,
            //#endif
            ["email"] = owner.Email,
            ["password"] = TestUser.DefaultPassword,
            ["refreshToken"] = owner.RefreshToken,
            ["code"] = "validation",
            ["unknown"] = "01890a5d-ac96-774b-bcce-b302099a8057",
            ["new"] = $"new{Interlocked.Increment(ref names)}",
        });
    }

    /// <summary>Replaces the placeholders of a path or a body.</summary>
    public string Fill(string text) =>
        values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
}
