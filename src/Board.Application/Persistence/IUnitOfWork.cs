namespace Board.Application.Persistence;

/// <summary>Runs statements as one transaction. Statements that write or lock throw outside of one.</summary>
public interface IUnitOfWork
{
    /// <summary>
    /// Runs <paramref name="work"/> in a transaction, which begins by locking the caller of the request, if it has one. Commits, or rolls
    /// back when the work throws or its result is a failure. After a deadlock or lock timeout the whole delegate runs again, three times
    /// at most: anything else it does must be idempotent. Within a transaction it joins that one.
    /// </summary>
    Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        ExecuteAsync(work, OnFailure.RollBack, cancellationToken);

    /// <inheritdoc cref="ExecuteAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/>
    Task ExecuteAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        ExecuteAsync<object?>(
            async ct =>
            {
                await work(ct);
                return null;
            },
            cancellationToken);

    /// <inheritdoc cref="ExecuteAsync{T}(Func{CancellationToken, Task{T}}, CancellationToken)"/>
    Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, OnFailure onFailure, CancellationToken cancellationToken);
}

/// <summary>The end of a transaction whose result is a failure.</summary>
public enum OnFailure
{
    /// <summary>Rolls back.</summary>
    RollBack,

    /// <summary>Commits, for example the end of a session whose token was reused.</summary>
    Commit,
}
