using System.Diagnostics;
using Board.IntegrationTests.Startup;
using MySqlConnector;

namespace Board.IntegrationTests.Databases;

/// <summary>
/// A private server with its data in a temporary directory. Both are removed when it is disposed or when the process
/// ends, even if it is killed.
/// </summary>
public sealed class PrivateMariaDbServer : IAsyncDisposable
{
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    // A watchdog that is told the server's process id after each start. It cleans up when the pipe closes: on dispose, or
    // when the operating system closes it because the tests crashed or were killed.
    private const string Watchdog = """
        server=
        trap '' HUP INT TERM
        while read -r id; do server=$id; done
        [ -z "$server" ] || kill -9 "$server"
        rm -rf "$1" 2>/dev/null || { sleep 1; rm -rf "$1"; }
        """;

    // A separate directory for temporary files, because a starting server removes all temporary tables that it finds.
    private const string Launcher = """
        export TMPDIR="$0"
        exec "$@" >>"$0/log" 2>&1 </dev/null
        """;

    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(1);

    private readonly string directory = Directory.CreateTempSubdirectory("board-mariadb-").FullName;
    private readonly string executable;
    private readonly string host;
    private readonly int port;
    private readonly bool isDurable;
    private readonly Process watchdog;
    private Process? server;

    internal PrivateMariaDbServer(string executable, string host, int port, bool isDurable)
    {
        this.executable = executable;
        this.host = host;
        this.port = port;
        this.isDurable = isDurable;
        watchdog = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Watchdog, "sh", directory]) { RedirectStandardInput = true })!;
        watchdog.StandardInput.AutoFlush = true;
    }

    public string ConnectionString => $"Server={host};Port={port};User ID=root";

    private static string[] UserOption => Environment.IsPrivilegedProcess ? ["--user=root"] : [];

    private string DataDirectory => Path.Combine(directory, "data");

    /// <summary>Path of the server that <c>./test --mysql</c> found, else of an installed one.</summary>
    internal static string? FindExecutable() =>
        Environment.GetEnvironmentVariable("BOARD_TEST_MYSQLD") ?? FindProgram("mariadbd") ?? FindProgram("mysqld");

    internal static async Task<PrivateMariaDbServer> StartNewAsync(string executable, bool isDurable = false)
    {
        var server = new PrivateMariaDbServer(executable, "127.0.0.1", FreePort.Next(), isDurable);
        try
        {
            await server.InitializeAsync();
            await server.StartAsync();

            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Restarts the server after <see cref="Kill"/>, on the same port and with the same data.</summary>
    public async Task StartAsync(params string[] options)
    {
        server = Start(executable,
        [
            "--no-defaults", .. UserOption, $"--datadir={DataDirectory}", $"--socket={directory}/socket", $"--pid-file={directory}/pid",
            $"--bind-address={host}", $"--port={port}", "--skip-networking=0", "--loose-mysqlx=0", $"--secure-file-priv={directory}",
            "--character-set-server=utf8mb4", "--max-connections=500", "--skip-log-bin",
            $"--innodb-flush-log-at-trx-commit={(isDurable ? 1 : 0)}", "--innodb-buffer-pool-size=128M",
            .. options,
        ]);
        await watchdog.StandardInput.WriteLineAsync($"{server.Id}");
        await WaitUntilReadyAsync(server);
    }

    /// <summary>Kills the server: what was not flushed to disk is lost and all connections break.</summary>
    public void Kill()
    {
        server!.Kill();
        server.WaitForExit();
        watchdog.StandardInput.WriteLine();
    }

    /// <summary>Suspends the server: it accepts connections but answers nothing until <see cref="Resume"/>.</summary>
    public void Suspend()
    {
        Signal("STOP");

        // A thread that has not stopped yet may still answer.
        if (OperatingSystem.IsLinux()
            && !SpinWait.SpinUntil(() => Directory.EnumerateDirectories($"/proc/{server!.Id}/task").All(IsStopped), StopTimeout))
        {
            throw new TimeoutException("The server does not stop.");
        }
    }

    public void Resume() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        watchdog.StandardInput.Close();
        await watchdog.WaitForExitAsync();
        watchdog.Dispose();
        server?.Dispose();
    }

    /// <summary>Creates an empty data directory: a node that joins a cluster receives its data from another one.</summary>
    internal void Empty()
    {
        if (Directory.Exists(DataDirectory))
        {
            Directory.Delete(DataDirectory, recursive: true);
        }

        Directory.CreateDirectory(DataDirectory);
    }

    /// <summary>Creates the data directory.</summary>
    internal async Task InitializeAsync()
    {
        using var process = executable.EndsWith("mariadbd", StringComparison.Ordinal) && FindProgram("mariadb-install-db") is { } installer
            ? Start(installer,
            [
                "--no-defaults", .. UserOption, $"--datadir={DataDirectory}",
                "--auth-root-authentication-method=normal", "--skip-test-db", "--force",
            ])
            : Start(executable, ["--no-defaults", .. UserOption, $"--datadir={DataDirectory}", "--initialize-insecure"]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw NotStarted(null);
        }
    }

    private async Task WaitUntilReadyAsync(Process process)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new MySqlConnection($"{ConnectionString};Pooling=false");
                await connection.OpenAsync();

                return;
            }
            catch (MySqlException) when (!process.HasExited && Stopwatch.GetElapsedTime(started) < StartTimeout)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50));
            }
            catch (MySqlException exception)
            {
                throw NotStarted(exception);
            }
        }
    }

    private InvalidOperationException NotStarted(Exception? cause) =>
        new($"{executable} did not start:\n{File.ReadAllText(Path.Combine(directory, "log"))}", cause);

    private Process Start(string program, string[] arguments) =>
        Process.Start("/bin/sh", ["-c", Launcher, directory, program, .. arguments]);

    private void Signal(string name)
    {
        using var kill = Process.Start("/bin/sh", ["-c", "kill -s \"$0\" \"$1\"", name, $"{server!.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Reads the process state: the letter after the program's name in brackets, see proc_pid_stat(5).</summary>
    private static bool IsStopped(string thread)
    {
        try
        {
            return File.ReadAllText($"{thread}/stat").Split(") ")[^1].StartsWith('T');
        }
        catch (IOException)
        {
            // The thread has ended meanwhile.
            return true;
        }
    }

    private static string? FindProgram(string name)
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";

        return path.Split(Path.PathSeparator).Concat(["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin"])
            .Select(directory => Path.Combine(directory, name))
            .FirstOrDefault(File.Exists);
    }
}
