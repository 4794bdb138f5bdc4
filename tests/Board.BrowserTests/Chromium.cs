[assembly: AssemblyFixture(typeof(Board.BrowserTests.Chromium))]

namespace Board.BrowserTests;

/// <summary>The installed Chromium, started once for all tests. Each test gets a profile of its own.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>
    /// No sandbox, because tests may run as root, and no background requests. Private network access checks are off, because a page
    /// that a test fulfils has no address and could not call this machine otherwise.
    /// </summary>
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-features=LocalNetworkAccessChecks",
    ];

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async ValueTask InitializeAsync()
    {
        var program = Find();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
    }

    /// <summary>Opens a profile without cookies.</summary>
    /// <param name="locale">The language of the browser.</param>
    public async Task<IBrowserContext> OpenProfileAsync(string locale = "en-US")
    {
        var profile = await browser.NewContextAsync(new() { Locale = locale, ViewportSize = new() { Width = 1400, Height = 1000 } });
        profile.SetDefaultTimeout(60_000);
        return profile;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    private static string Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "No Chromium was found on the PATH. Install it (on Debian the package is chromium), or run ./test --install.");
    }
}
