using Board.Application.Persistence;
using Board.Application.Results;

namespace Board.UnitTests.Common;

/// <summary>
/// Runs work as a transaction does, as often as it is told to (the real one retries after a deadlock), and counts commits.
/// </summary>
internal sealed class RecordingUnitOfWork(int runs = 1) : IUnitOfWork
{
    public int Commits { get; private set; }

    public bool IsOpen { get; private set; }

    public async Task<T> ExecuteAsync<T>(
        Func<CancellationToken, Task<T>> work, OnFailure onFailure, CancellationToken cancellationToken)
    {
        IsOpen = true;
        try
        {
            for (var run = 1; run < runs; run++)
            {
                await work(cancellationToken);
            }

            var result = await work(cancellationToken);
            Commits += onFailure is OnFailure.RollBack && result is IFailable { Error: not null } ? 0 : 1;
            return result;
        }
        finally
        {
            IsOpen = false;
        }
    }
}
