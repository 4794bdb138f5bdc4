using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Search;

/// <summary>
/// Adds pending posts to the search index when there are enough. Safe to delay or fail; searches are only slower meanwhile.
/// </summary>
internal sealed class SearchIndexing(SearchIndex index) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromSeconds(30);

    public Task<bool> StepAsync(CancellationToken cancellationToken) => index.AddBlockAsync(SearchPositions.BlockSize, cancellationToken);
}
