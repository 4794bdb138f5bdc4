using System.Text.RegularExpressions;

namespace Board.BrowserTests;

/// <summary>The page at /docs, as a reader uses it.</summary>
internal sealed class ReferencePage
{
    private readonly Uri address;
    private readonly List<string> complaints = [];

    private ReferencePage(IPage page, Uri address)
    {
        this.address = address;
        Page = page;
        page.Request += (_, request) => Complain(!IsOwn(request.Url), $"It asks elsewhere: {request.Url}");
        page.Console += (_, message) => Complain(message.Text.Contains("Content Security Policy", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Complain(true, error);
    }

    public IPage Page { get; }

    /// <summary>Problems seen on the page: requests to other hosts, violations of the content security policy, script errors.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<ReferencePage> OpenAsync(IBrowserContext profile, Uri address)
    {
        var page = new ReferencePage(await profile.NewPageAsync(), address);
        await page.Page.GotoAsync(new Uri(address, "/docs").ToString());
        return page;
    }

    /// <summary>Opens a call and sends it as the page has prefilled it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="example">The example body to choose; defaults to the first.</param>
    public async Task<IResponse> SendAsync(Operation call, string? example = null)
    {
        await GoToAsync($"tag/{call.Section}/{call.Method}{call.Path}");
        var open = Button($"Test Request ({call.Method.ToLowerInvariant()} {call.Path})");
        if (example is not null)
        {
            // The button is next to a list of examples, which shows the name of the first.
            await open.Locator("xpath=preceding::button[@aria-haspopup='listbox'][1]").ClickAsync();
            await Option(example).ClickAsync();
        }

        await open.ClickAsync();
        var dialog = Page.GetByRole(AriaRole.Dialog);
        var response = await Page.RunAndWaitForResponseAsync(
            () => dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Send post|^Send [a-z]+ request") }).ClickAsync(),
            answer => answer.Request.Method == call.Method && IsOwn(answer.Url) && !answer.Url.Contains("/docs", StringComparison.Ordinal));
        await response.FinishedAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close Client" }).ClickAsync();
        return response;
    }

    /// <summary>Selects bearer authentication and enters a token.</summary>
    public async Task UseBearerTokenAsync(string token)
    {
        await GoToAsync("description/introduction");
        await Button("Select Auth Type").ClickAsync();
        await Option("bearer").ClickAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Page.GetByPlaceholder("Token").First.FillAsync(token);
    }

    private async Task GoToAsync(string place) => await Page.GotoAsync(new Uri(address, $"/docs/#{place}").ToString());

    private ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private ILocator Option(string name) => Page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true });

    private bool IsOwn(string url) =>
        new Uri(url) is var uri && (uri.Authority == address.Authority || uri.Scheme is "data" or "blob");

    private void Complain(bool isWrong, string what)
    {
        if (isWrong)
        {
            complaints.Add(what);
        }
    }
}
