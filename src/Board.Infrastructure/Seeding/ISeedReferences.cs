using Board.Domain.Common;

namespace Board.Infrastructure.Seeding;

/// <summary>Lists rows of one module that the seeders of other modules refer to.</summary>
public interface ISeedReferences<TId>
    where TId : struct, ITypedId<TId>
{
    /// <summary>Lists the newest ids, oldest first.</summary>
    Task<IReadOnlyList<TId>> ListNewestAsync(int max, CancellationToken cancellationToken);
}
