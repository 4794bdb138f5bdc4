using Board.Application.BackgroundWork;

namespace Board.Infrastructure.Posts.Search;

/// <summary>Removes stale entries, left by edits and deletions, from the search index.</summary>
internal sealed class SearchReclaim(SearchIndex index) : IPeriodicWork
{
    public static TimeSpan Interval => TimeSpan.FromHours(6);

    public Task<bool> StepAsync(CancellationToken cancellationToken) => index.ReclaimAsync(cancellationToken);
}
