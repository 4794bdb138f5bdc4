using System.Globalization;

namespace Board.Api.Hosting;

/// <summary>What the operating system lets this process have, and how it is shared out where no setting says otherwise.</summary>
internal sealed class ServerResources
{
    /// <summary>Fewer connections are no use to anybody.</summary>
    public const int MinConnections = 16;

    /// <summary>MiB for requests: less would not hold one of each kind.</summary>
    public const int MinRequestMemory = 16;

    /// <summary>Opened after the start: the database, the log, assemblies.</summary>
    private const int FilesForLater = 64;

    /// <summary>
    /// What a connection may hold of a request that nobody reads yet, and of an answer that its client does not fetch: the least
    /// that Kestrel takes, which is the head of a request.
    /// </summary>
    public const int BytesOfBuffer = 32 * 1024;

    private const int BytesInMiB = 1024 * 1024;

    /// <summary>Reads them from the system.</summary>
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

    /// <summary>Files and sockets that the process may have open at once (RLIMIT_NOFILE), where they are counted.</summary>
    public long? MaxFiles { get; }

    /// <summary>How many of them the program has no use for itself.</summary>
    public long FreeFiles { get; }

    /// <summary>MiB that the heap may take: the limit of the collector, of the container or of the machine.</summary>
    public int Memory { get; }

    /// <summary>MiB that requests may take by default.</summary>
    public int RequestMemory { get; }

    /// <summary>
    /// Connections by default. A quarter of all files stays free for the database's connections, whose number is a setting of
    /// its own; a quarter of the memory may lie in buffers.
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
