using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Board.TemplateTests;

/// <summary>The API of a solution, started as a reader would, but on a free port.</summary>
internal sealed partial class RunningProgram(GeneratedSolution solution, Process process) : IAsyncDisposable
{
    private HttpClient? client;

    /// <summary>Starts it with <c>dotnet</c> and these words, and waits until it listens.</summary>
    public static async Task<RunningProgram> StartAsync(GeneratedSolution solution, string[] words)
    {
        var program = new RunningProgram(solution, Dotnet.Start(solution.Folder, [.. words, "--", "--urls=http://127.0.0.1:0"]));
        try
        {
            await program.FindAddressAsync().WaitAsync(TimeSpan.FromMinutes(3));
            return program;
        }
        catch
        {
            await program.DisposeAsync();
            throw;
        }
    }

    /// <summary>Sends a GET for an address with the host of launchSettings.json to the port where the program listens.</summary>
    public async Task<string> AskAsync(Uri address)
    {
        solution.Read($"src/{solution.Root}.Api/Properties/launchSettings.json").ShouldContain(
            $"\"{address.GetLeftPart(UriPartial.Authority)}\"");

        using var response = await client!.GetAsync(address.PathAndQuery, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        client?.Dispose();
    }

    private async Task FindAddressAsync()
    {
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var written = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            written.AppendLine(line);
            if (Listening().Match(line) is { Success: true } match)
            {
                // The output must be read, because a full pipe would block the program.
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                client = new HttpClient { BaseAddress = new Uri(match.Groups[1].Value) };
                return;
            }
        }

        Assert.Fail($"The program has ended:\n{written}{await errors}");
    }

    [GeneratedRegex("listens on (http://[0-9.]+:[0-9]+)")]
    private static partial Regex Listening();
}
