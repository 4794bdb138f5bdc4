using Board.IntegrationTests.Apps;

namespace Board.BrowserTests;

/// <summary>The program as a browser reaches it on a development machine, with a page of another origin beside it.</summary>
public sealed class PlainHttpApp : SqliteApp
{
    /// <summary>The origin of a page that may call the API. Nothing listens there: the tests answer for it.</summary>
    public const string OtherOrigin = "http://127.0.0.1:4999";

    protected override IEnumerable<KeyValuePair<string, string>> Settings =>
    [
        KeyValuePair.Create("Auth:Cookies:Secure", "false"),
        KeyValuePair.Create("Cors:AllowedOrigins:0", OtherOrigin),
    ];
}
