using System.Diagnostics;

namespace Board.TemplateTests;

/// <summary>Runs programs as a new user of the templates does.</summary>
internal static class Dotnet
{
    /// <summary>Runs <c>dotnet</c> and fails unless it succeeds.</summary>
    public static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await TryAsync(folder, arguments);
        exitCode.ShouldBe(0, $"dotnet {string.Join(' ', arguments)}, in {folder}:\n{output}");
        return output;
    }

    /// <summary>Runs <c>dotnet</c>; returns its exit code and its output.</summary>
    public static async Task<(int ExitCode, string Output)> TryAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var cancellation = TestContext.Current.CancellationToken;
        await using var kill = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Starts <c>dotnet</c>. The caller must read its output.</summary>
    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Variables of the surrounding test run must not affect the solution.
        foreach (var name in start.Environment.Keys.Where(IsOfThisRun).ToList())
        {
            start.Environment.Remove(name);
        }

        // But for the server of databases, which each solution knows by a name of its own.
        if (Environment.GetEnvironmentVariable("BOARD_TEST_MYSQL") is { } server)
        {
            start.Environment[$"{string.Concat(Path.GetFileName(folder).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant()}_TEST_MYSQL"] =
                server;
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        // Analyzers run where they are the subject: they take as long as all the rest of a build.
        start.Environment["RunAnalyzers"] = "false";

        // Every build refuses warnings.
        start.Environment["CI"] = "true";
        return Process.Start(start)!;
    }

    private static bool IsOfThisRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("BOARD_TEST_ALL", StringComparison.Ordinal);
}
