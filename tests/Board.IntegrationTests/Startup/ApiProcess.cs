using System.Diagnostics;
using System.Text;

namespace Board.IntegrationTests.Startup;

/// <summary>
/// The installed program in its own process and folder. Disposing kills the process and deletes the folder.
/// </summary>
internal sealed class ApiProcess : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("board-process-");
    private readonly Process process;

    public ApiProcess(string environment, params string[] arguments)
        : this(environment, [], arguments)
    {
    }

    /// <summary>Starts the program with additional environment variables.</summary>
    /// <param name="environment">The name of the environment.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="maxFiles">The limit of open files (<c>ulimit -n</c>); defaults to that of the tests.</param>
    public ApiProcess(string environment, (string Name, string Value)[] variables, string[] arguments, int? maxFiles = null)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(maxFiles is null ? dotnet : "prlimit")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] launcher = maxFiles is { } files ? [$"--nofile={files}:{files}", dotnet] : [];
        var program = Path.Combine(AppContext.BaseDirectory, "Board.Api.dll");
        foreach (var argument in (string[])[.. launcher, "exec", program, "--environment", environment, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
    }

    public string Folder => folder.FullName;

    public int Id => process.Id;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(string environment, params string[] arguments)
    {
        await using var api = new ApiProcess(environment, arguments);
        return await api.WaitForExitAsync();
    }

    /// <summary>Sends SIGTERM. SIGINT is ignored where tests run in the background.</summary>
    public void Stop()
    {
        using var kill = Process.Start("/bin/sh", ["-c", "kill -s TERM \"$0\"", $"{process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Kills the process.</summary>
    public void Kill() => process.Kill();

    /// <summary>Waits for the exit; kills the process if it starts to listen, because it would never end.</summary>
    public async Task<(int ExitCode, string Output, string Error)> WaitForExitAsync()
    {
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            output.AppendLine(line);
            if (AddressIn(line) is not null)
            {
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output.ToString(), await error);
    }

    /// <summary>Waits until the program prints its address.</summary>
    public async Task<Uri> WaitForAddressAsync() => AddressIn(await WaitForLineAsync(line => AddressIn(line) is not null))!;

    /// <summary>Waits for a line of output.</summary>
    public async Task<string> WaitForLineAsync(Predicate<string> isIt)
    {
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (isIt(line))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"It ended before: {await process.StandardError.ReadToEndAsync(Cancellation)}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    // "Board listens on http://127.0.0.1:5080. Try it in a browser: …", on a line of its own or within JSON.
    private static Uri? AddressIn(string line) =>
        line.Split("Board listens on ") is [_, var address, ..] ? new Uri(address.Split(' ')[0].TrimEnd('.')) : null;
}
