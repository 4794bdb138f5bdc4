using System.Security.Cryptography;
using Board.Application.Persistence;
using Board.Application.Results;

namespace Board.Infrastructure.Database;

internal sealed class UnitOfWork(DbSession session, ISqlDialect dialect, ICallerLock callerLock) : IUnitOfWork
{
    private const int MaxAttempts = 3;

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, OnFailure onFailure, CancellationToken cancellationToken)
    {
        if (session.InTransaction)
        {
            return await work(cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await session.RunInTransactionAsync(LockAndRunAsync, IsToBeCommitted, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaxAttempts && dialect.IsTransient(exception))
            {
                // A random delay, so that two transactions that deadlocked do not deadlock again.
                await Task.Delay(RandomNumberGenerator.GetInt32(1, 20), cancellationToken);
            }
            catch (Exception exception) when (attempt == 1 && dialect.IsRejected(exception))
            {
                // The pool has been cleared: a proxy may lead to another server, if this one has become read-only.
            }
            catch (Exception exception) when (dialect.IsUnavailable(exception))
            {
                throw DatabaseUnavailable.Because(exception);
            }
        }

        async Task<T> LockAndRunAsync(CancellationToken ct)
        {
            await callerLock.TakeAsync(ct);
            return await work(ct);
        }

        bool IsToBeCommitted(T result) => onFailure is OnFailure.Commit || result is not IFailable { Error: not null };
    }
}
