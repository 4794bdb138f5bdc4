using System.Diagnostics;
using Board.IntegrationTests.Startup;

namespace Board.IntegrationTests.Instances;

/// <summary>HAProxy with the configuration of deploy/haproxy, in front of three instances.</summary>
internal sealed class HaProxy : IDisposable
{
    private readonly Process process;

    public HaProxy(IReadOnlyList<Instance> instances)
    {
        const string command = "PATH=$PATH:/usr/sbin:/usr/local/sbin exec haproxy -db -f \"$0\"";
        var start = new ProcessStartInfo("/bin/sh", ["-c", command, Path.Combine(AppContext.BaseDirectory, "haproxy.cfg")])
        {
            Environment = { ["BOARD_BIND"] = Address.Authority },
        };
        for (var index = 0; index < instances.Count; index++)
        {
            start.Environment[$"BOARD_{index + 1}"] = instances[index].Address.Authority;
        }

        process = Process.Start(start)!;
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
