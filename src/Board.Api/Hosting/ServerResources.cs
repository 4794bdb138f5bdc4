using System.Globalization;

namespace Board.Api.Hosting;

/// <summary>The resources of this process, and the default limits that follow from them.</summary>
internal sealed class ServerResources
{
    /// <summary>The smallest useful number of connections.</summary>
    public const int MinConnections = 16;

    /// <summary>Memory for one request of each kind, in MiB.</summary>
    public const int MinRequestMemory = 16;

    /// <summary>Files that are opened after the start: database, log, assemblies.</summary>
    private const int FilesForLater = 64;

    /// <summary>
    /// Bytes that a connection may buffer of an unread request, and of a response that the client does not fetch: Kestrel's minimum,
    /// the head of a request.
    /// </summary>
    public const int BytesOfBuffer = 32 * 1024;

    private const int BytesInMiB = 1024 * 1024;

    public ServerResources()
        : this(ReadMaxFiles(), CountOpenFiles(), GC.GetGCMemoryInfo().TotalAvailableMemoryBytes)
    {
    }

    internal ServerResources(long? maxFiles, int openFiles, long memoryBytes)
    {
        MaxFiles = maxFiles;
        FreeFiles = maxFiles is { } files ? Math.Clamp(files - openFiles - FilesForLater, 0, int.MaxValue) : int.MaxValue;
        Memory = (int)(memoryBytes / BytesInMiB);
        RequestMemory = Math.Max(Memory / 2, MinRequestMemory);
    }

    /// <summary>Files and sockets that the process may open (RLIMIT_NOFILE); <see langword="null"/> where unlimited or unknown.</summary>
    public long? MaxFiles { get; }

    /// <summary>Files that are left for connections.</summary>
    public long FreeFiles { get; }

    /// <summary>Available memory in MiB: the limit of the garbage collector, the container or the machine.</summary>
    public int Memory { get; }

    /// <summary>Default of <see cref="ServerLimitsOptions.RequestMemory"/>, in MiB.</summary>
    public int RequestMemory { get; }

    /// <summary>
    /// Default of <see cref="ServerLimitsOptions.MaxConnections"/>. A quarter of all files stays free for database connections, which
    /// have a setting of their own; buffers may use a quarter of the memory.
    /// </summary>
    public int MaxConnections =>
        (int)Math.Max(MinConnections, Math.Min(FreeFiles - ((MaxFiles ?? 0) / 4), (long)Memory * BytesInMiB / 4 / (2 * BytesOfBuffer)));

    // "Max open files   1024   524288   files": the runtime has raised the first to the second. Only Linux has this file.
    private static long? ReadMaxFiles()
    {
        const string Limits = "/proc/self/limits";
        var lines = File.Exists(Limits) ? File.ReadLines(Limits) : [];
        var line = lines.FirstOrDefault(line => line.StartsWith("Max open files", StringComparison.Ordinal));
        var max = line?.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3];
        return long.TryParse(max, NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : null;
    }

    private static int CountOpenFiles()
    {
        const string Files = "/proc/self/fd";
        return Directory.Exists(Files) ? Directory.GetFiles(Files).Length : 0;
    }
}
