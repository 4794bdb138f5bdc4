namespace Board.Application.Persistence;

/// <summary>Makes several writes one. A single statement needs none of this.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs <paramref name="work"/> in a transaction and commits it, or undoes all of it when it throws. When the database
    /// gives up for a passing reason (deadlock, lock timeout), the whole delegate is run again, at most three times
    /// in all: effects beside the database's must bear to be repeated.
    /// </summary>
    Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken);
}
