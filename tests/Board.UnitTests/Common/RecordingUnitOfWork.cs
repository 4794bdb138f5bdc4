using Board.Application.Persistence;

namespace Board.UnitTests.Common;

/// <summary>Runs work as a transaction does, as often as it is told to (a deadlock makes the real one repeat it), and counts what is committed.</summary>
internal sealed class RecordingUnitOfWork(int runs = 1) : IUnitOfWork
{
    public int Commits { get; private set; }

    public bool IsOpen { get; private set; }

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        IsOpen = true;
        try
        {
            for (var run = 1; run < runs; run++)
            {
                await work(cancellationToken);
            }

            var result = await work(cancellationToken);
            Commits++;
            return result;
        }
        finally
        {
            IsOpen = false;
        }
    }
}
