using System.Security.Cryptography;
using Board.Application.Persistence;

namespace Board.Infrastructure.Database;

internal sealed class UnitOfWork(DbSession session, ISqlDialect dialect) : IUnitOfWork
{
    private const int MaxAttempts = 3;

    public async Task<T> ExecuteAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        if (session.InTransaction)
        {
            return await work(cancellationToken);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await session.RunInTransactionAsync(work, cancellationToken);
            }
            catch (Exception exception) when (attempt < MaxAttempts && dialect.IsTransient(exception))
            {
                // The two that collided should not collide again.
                await Task.Delay(RandomNumberGenerator.GetInt32(1, 20), cancellationToken);
            }
            catch (Exception exception) when (attempt == 1 && dialect.IsRefused(exception))
            {
                // Its pool has been cleared: the server may have become read-only, and a proxy lead to the one that has taken over.
            }
            catch (Exception exception) when (dialect.IsUnavailable(exception))
            {
                throw DatabaseUnavailable.Because(exception);
            }
        }
    }
}
