using Board.Infrastructure.Common;

namespace Board.Infrastructure.Database.Sqlite;

/// <summary>A lock between processes that use one file. The operating system releases it even when the process is killed.</summary>
internal sealed class FileLock : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>The error codes for a file that another process has open: Windows, Linux, macOS.</summary>
    private static readonly int[] SharingViolations = [unchecked((int)0x80070020), 11, 35];

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    public static async Task<FileLock> TakeAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileLock(PrivateFiles.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite));
            }
            catch (IOException exception) when (SharingViolations.Contains(exception.HResult))
            {
                await Task.Delay(PollInterval, cancellationToken);
            }
        }
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();
}
